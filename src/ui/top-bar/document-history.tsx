import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShowDocument } from '../../editing';
import { editNameText } from '../i18n/edit-name';
import { Button, IconButton, Menu, MenuChoice } from '../kit';
import { useDocument, useStudio } from '../studio-context';
import styles from './top-bar.module.css';

/** Undo and redo, each named after the edit that it is of, and all steps to go to one of them. */
export function DocumentHistory({ document }: { readonly document: ShowDocument }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const { entries, at } = useDocument(document, (state) => state);
  const [done, undone] = [entries[at]?.name, entries[at + 1]?.name];
  return (
    <span className={styles.history}>
      <IconButton
        icon={Undo2}
        label={done ? t(($) => $.edit.undoOf, { what: editNameText(done, t) }) : t(($) => $.command.undo)}
        keys="$mod+KeyZ"
        disabled={!done}
        onClick={actions.undo}
      />
      <IconButton
        icon={Redo2}
        label={undone ? t(($) => $.edit.redoOf, { what: editNameText(undone, t) }) : t(($) => $.command.redo)}
        keys="$mod+Shift+KeyZ"
        disabled={!undone}
        onClick={actions.redo}
      />
      <StepsMenu document={document} />
    </span>
  );
}

/** Every step that is kept, the last one first; one that is chosen is gone back to, or on to. */
function StepsMenu({ document }: { readonly document: ShowDocument }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const { entries, at } = useDocument(document, (state) => state);
  const trigger = (
    <Button
      look="quiet"
      className={styles.steps!}
      aria-label={t(($) => $.edit.history)}
      title={t(($) => $.edit.history)}
      disabled={entries.length < 2}
    >
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
  const options = entries.map(({ name }, index) => ({ value: String(index), label: editNameText(name, t) })).reverse();
  return (
    <Menu trigger={trigger}>
      <MenuChoice value={String(at)} options={options} onChange={(index) => actions.goToStep(Number(index))} />
    </Menu>
  );
}
