import { useState } from 'react';
import type { SheetKind } from '../../film';
import { SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';
import { useStudio } from '../studio-context';
import { OrderForm } from './order-form';
import type { PictureFormProps } from './picture-form-props';

const KINDS = [
  { value: 'pdf', label: 'PDF' },
  { value: 'png', label: 'PNG' },
];

/** All scenes on a page or several. */
export function SheetForm({ button, onClose }: PictureFormProps) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const [file, setFile] = useState<SheetKind>('pdf');
  const order = () => {
    actions.makePicture({ kind: 'sheet', file });
    onClose();
  };
  return (
    <OrderForm button={button} note={t(($) => $.pictures.all)} action={t(($) => $.pictures.write)} onOrder={order}>
      <SelectField
        label={t(($) => $.pictures.file)}
        values={[file]}
        options={KINDS}
        onCommit={(kind) => setFile(kind as SheetKind)}
      />
    </OrderForm>
  );
}
