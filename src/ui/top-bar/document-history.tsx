import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EditName, ShowDocument } from '../../editing';
import { IconButton } from '../kit';
import { useDocument, useStudio } from '../studio-context';
import styles from './top-bar.module.css';

/** Undo and redo, each named after the edit that it is of. */
export function DocumentHistory({ document }: { readonly document: ShowDocument }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const { entries, at } = useDocument(document, (state) => state);
  const what = (name: EditName) => t(($) => $.edit[name.key as 'change'], { of: name.of ?? '' });
  const [done, undone] = [entries[at]?.name, entries[at + 1]?.name];
  return (
    <span className={styles.history}>
      <IconButton
        icon={Undo2}
        label={done ? t(($) => $.edit.undoOf, { what: what(done) }) : t(($) => $.command.undo)}
        keys="$mod+KeyZ"
        disabled={!done}
        onClick={actions.undo}
      />
      <IconButton
        icon={Redo2}
        label={undone ? t(($) => $.edit.redoOf, { what: what(undone) }) : t(($) => $.command.redo)}
        keys="$mod+Shift+KeyZ"
        disabled={!undone}
        onClick={actions.redo}
      />
    </span>
  );
}
