import { useTranslation } from 'react-i18next';
import { MenuItem, MenuSeparator } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import { findCommand, runCommand } from './table/command-table';

/** A line between groups of a menu. */
const LINE = '-';

/** Commands of the table as the items of a menu; what is possible is asked when they are rendered, and when it changes. */
export function CommandItems({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const studio = useStudio();
  useSession((state) => state);
  useEditor((state) => state);
  return ids.map((id, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name, and lists of commands do not change
    if (id === LINE) return <MenuSeparator key={`${LINE}${index}`} />;
    const command = findCommand(id);
    const canRun = command.isEnabled?.(studio) ?? true;
    return (
      <MenuItem
        key={id}
        label={command.label(t)}
        icon={command.icon}
        keys={command.keys}
        disabled={!canRun}
        hint={canRun ? undefined : command.reason?.(t)}
        onSelect={() => runCommand(command, studio)}
      />
    );
  });
}
