export type { Translation } from './en';
export type { Language } from './languages';
export { createTranslator, isLanguage, LANGUAGE_NAMES, LANGUAGES, loadLaterWords, pickLanguage } from './languages';
export { problemGroupText } from './problem-group-text';
export { Said } from './said';
export type { Format } from './use-format';
export { createFormat, useFormat } from './use-format';
export { useMessageText } from './use-message-text';
