import { InputError, message } from '../core';

const TIME = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,6})?)$/;

/** Milliseconds of a show time: seconds, `1:23.5` or `1:02:03`. @throws InputError. @param where the option it was given with. */
export function parseShowTime(text: string, where: string): number {
  const [, hours, minutes, seconds] = TIME.exec(text.trim()) ?? [];
  const whole = seconds === undefined ? Number.NaN : Number(seconds.replace(',', '.'));
  const isTime =
    Number.isFinite(whole) && (minutes === undefined || whole < 60) && (hours === undefined || Number(minutes) < 60);
  if (isTime) return Math.round(1000 * (3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + whole));
  const what = message`"${text.slice(0, 40)}" is no time of a show`;
  throw new InputError(what, where, message`Give seconds, such as 83.5, or minutes and seconds, such as 1:23.5.`);
}

/** A show time for people: minutes and whole seconds. */
export function printShowTime(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000 + 1e-6);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
