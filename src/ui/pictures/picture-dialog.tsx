import { useRef } from 'react';
import { useFileWords } from '../files/use-file-words';
import { Dialog } from '../kit/dialog';
import { FilmForm } from './film-form';
import { SheetForm } from './sheet-form';
import { StillForm } from './still-form';

interface PictureDialogProps {
  readonly kind: 'still' | 'film' | 'sheet';
  readonly onClose: () => void;
}

const FORMS = { still: StillForm, film: FilmForm, sheet: SheetForm };

/** What is to be drawn, how large and from where; the drawing itself goes on behind the page. */
export function PictureDialog({ kind, onClose }: PictureDialogProps) {
  const { t } = useFileWords();
  const button = useRef<HTMLButtonElement>(null);
  const Form = FORMS[kind];
  return (
    <Dialog
      title={t(($) => $.pictures[kind])}
      closeLabel={t(($) => $.pictures.close)}
      look="alert"
      initialFocus={button}
      onClose={onClose}
    >
      <Form button={button} onClose={onClose} />
    </Dialog>
  );
}
