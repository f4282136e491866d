export { type FormWords, useWords } from './use-words';
