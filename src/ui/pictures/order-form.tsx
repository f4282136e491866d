import { type FormEvent, type ReactNode, useState } from 'react';
import { InputError, joined, type MessageText, sentence } from '../../core';
import { Said } from '../i18n';
import { Button } from '../kit';
import type { PictureFormProps } from './picture-form-props';
import styles from './pictures.module.css';

interface OrderFormProps extends Pick<PictureFormProps, 'button'> {
  /** What is made, in a sentence. */
  readonly note: string;
  readonly action: string;
  /** Orders it. @throws InputError for what cannot be drawn; it is said where it was typed. */
  readonly onOrder: () => void;
  readonly children: ReactNode;
}

/** Fields of an order, what it comes to, and the button that gives it. */
export function OrderForm({ button, note, action, onOrder, children }: OrderFormProps) {
  const [fault, setFault] = useState<MessageText | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    try {
      onOrder();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setFault(joined([sentence(error.messages.what), error.messages.remedy], ' '));
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} onChange={() => setFault(null)}>
      {children}
      <p className={styles.note}>{note}</p>
      {fault && (
        <p className={styles.fault} role="alert">
          <Said text={fault} />
        </p>
      )}
      <div className={styles.actions}>
        <Button ref={button} look="accent" type="submit">
          {action}
        </Button>
      </div>
    </form>
  );
}
