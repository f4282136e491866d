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
  const Form = FORMS[kind];
  return (
    <Dialog title={t(($) => $.pictures[kind])} closeLabel={t(($) => $.pictures.close)} look="alert" onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}
