import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CommandItems } from '../commands';
import { Button, Menu } from '../kit';
import styles from './scene-list.module.css';

const ADDITIONS = [
  'library-search',
  'add-text-figure',
  '-',
  'add-text',
  'add-sphere',
  'add-drawing',
  'paste',
  '-',
  'duplicate-scene',
  'remove-scene',
];

/** What can be added to the storyboard, and done with its scenes. */
export function AddMenu() {
  const { t } = useTranslation();
  const trigger = (
    <Button look="quiet" className={styles.add!} aria-label={t(($) => $.edit.add, { of: t(($) => $.inspector.scene) })}>
      <Plus size={16} aria-hidden />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <CommandItems ids={ADDITIONS} />
    </Menu>
  );
}
