import type { RefObject } from 'react';

export interface PictureFormProps {
  /** The button that orders: Enter takes what is set. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}
