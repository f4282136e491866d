import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers with units, in the reader's language. */
export interface Format {
  metres(value: number, digits?: number): string;
  speed(value: number): string;
  acceleration(value: number): string;
  jerk(value: number): string;
  seconds(value: number, digits?: number): string;
  percent(value: number): string;
  number(value: number, digits?: number): string;
  /** Minutes and seconds: `1:02.5`. */
  clock(timeS: number): string;
}

/** Browsers often lack Kazakh numbers, though they claim them; Russian ones have the same comma and spaces. */
const NUMBER_LOCALES: Record<string, string> = { kk: 'ru' };

export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => createFormat(t, language), [t, language]);
}

export function createFormat(t: TFunction, language: string): Format {
  const number = createNumberPrinter(NUMBER_LOCALES[language] ?? language);
  return {
    number,
    metres: (value, digits = 2) => t(($) => $.unit.m, { value: number(value, digits) }),
    speed: (value) => t(($) => $.unit.mps, { value: number(value, 1) }),
    acceleration: (value) => t(($) => $.unit.mps2, { value: number(value, 1) }),
    jerk: (value) => t(($) => $.unit.mps3, { value: number(value, 1) }),
    percent: (value) => `${number(value, 1)} %`,
    seconds: (value, digits = 1) => t(($) => $.unit.s, { value: number(value, digits) }),
    clock: (timeS) => `${Math.floor(timeS / 60)}:${padded(timeS % 60, number)}`,
  };
}

/** Formatters are dear to make and the clock asks for one each frame, so each is made once. */
function createNumberPrinter(locale: string): (value: number, digits?: number) => string {
  const printers = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    const printer =
      printers.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    printers.set(digits, printer);
    return printer.format(value);
  };
}

function padded(seconds: number, number: (value: number, digits: number) => string): string {
  const floored = Math.floor(seconds * 10) / 10;
  return (floored < 10 ? '0' : '') + number(floored, 1);
}
