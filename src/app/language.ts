import { isLanguage, type Language, pickLanguage } from '../ui';

const KEY = 'tulpar.language';

/** The language that the address asks for, the one chosen before, or the first that the browser prefers. */
export function chooseLanguage(asked: string | null): Language {
  if (isLanguage(asked)) return asked;
  const remembered = readRemembered();
  return isLanguage(remembered) ? remembered : pickLanguage(navigator.languages);
}

/** Storage may be forbidden; then the choice holds until the page closes. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
