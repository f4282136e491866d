import type { MessageText } from '../../core';
import { useMessageText } from './use-message-text';

/** A message in the language of the page. */
export function Said({ text }: { readonly text: MessageText }) {
  return useMessageText()(text);
}
