import type { MessageText } from '../core';

/** Puts a message into the language of the reader. */
export type Say = (text: MessageText) => string;
