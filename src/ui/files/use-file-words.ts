import { useTranslation } from 'react-i18next';

/** Words of files and of what the browser keeps; suspends until they are there in the reader's language. */
export function useFileWords() {
  return useTranslation('files', { useSuspense: true });
}
