import { use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { enForm } from './en';

/** Words of the forms that are made of the show's schema. */
export interface FormWords {
  /** The label of a key; one that has none reads as it stands in the file. */
  readonly label: (key: string) => string;
  /** The word of a choice. */
  readonly choice: (value: string) => string;
  readonly word: (key: keyof typeof enForm.word, params?: Readonly<Record<string, string | number>>) => string;
}

type Table = { readonly [K in keyof typeof enForm]: { readonly [key in keyof (typeof enForm)[K]]: string } };

/** Loaded with the first form, in the reader's language alone. */
const LOADERS: Readonly<Record<string, () => Promise<Table>>> = {
  en: async () => (await import('./en')).enForm,
  ru: async () => (await import('./ru')).ruForm,
  kk: async () => (await import('./kk')).kkForm,
};

const loaded = new Map<string, Promise<Table>>();

function tableOf(language: string): Promise<Table> {
  const known = loaded.get(language);
  if (known) return known;
  const table = (LOADERS[language] ?? LOADERS.en!)();
  loaded.set(language, table);
  return table;
}

/** Suspends until the words of the language are there. */
export function useWords(): FormWords {
  const { i18n } = useTranslation();
  const table = use(tableOf(i18n.language));
  return useMemo(() => wordsOf(table), [table]);
}

function wordsOf(table: Table): FormWords {
  const label: Readonly<Record<string, string>> = table.label;
  const choice: Readonly<Record<string, string>> = table.choice;
  return {
    label: (key) => label[key] ?? key,
    choice: (value) => choice[value] ?? value,
    word: (key, params = {}) =>
      table.word[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '')),
  };
}
