import { Option } from 'commander';

/** Languages that the command line speaks. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The option that every command and the program itself have; `languageOf` reads it before they run. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of messages; that of the system without it').choices(LANGUAGES);
}

/**
 * The language that the arguments ask for, or else the one of the system, or else English.
 * @param locale of the system, as in LC_ALL: `ru_RU.UTF-8`.
 */
export function languageOf(args: readonly string[], locale: string | undefined): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  const wanted = [asked, locale?.slice(0, 2).toLowerCase()];
  return LANGUAGES.find((language) => language === wanted[0]) ?? LANGUAGES.find((one) => one === wanted[1]) ?? 'en';
}
