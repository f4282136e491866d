import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findCommand, runCommand } from '../commands';
import { Button, Menu, MenuItem } from '../kit';
import { useStudio } from '../studio-context';
import styles from './scene-list.module.css';

const ADDITIONS = ['add-text', 'add-sphere', 'add-drawing', 'duplicate-scene', 'remove-scene'].map(findCommand);

/** What can be added to the storyboard, and done with its scenes. */
export function AddMenu() {
  const { t } = useTranslation();
  const studio = useStudio();
  const trigger = (
    <Button look="quiet" className={styles.add!} aria-label={t(($) => $.edit.add, { of: t(($) => $.inspector.scene) })}>
      <Plus size={16} aria-hidden />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      {ADDITIONS.map((command) => (
        <MenuItem
          key={command.id}
          label={command.label(t)}
          icon={command.icon}
          keys={command.keys}
          onSelect={() => runCommand(command, studio)}
        />
      ))}
    </Menu>
  );
}
