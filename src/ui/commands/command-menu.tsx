import { useTranslation } from 'react-i18next';
import { Button, Menu, Menubar, MenuItem } from '../kit';
import { useSession, useStudio } from '../studio-context';
import type { CommandGroup } from './command';
import { COMMAND_GROUPS, COMMANDS, runCommand } from './command-table';

/** The menu bar: one menu a group of the command table. */
export function CommandMenu() {
  const { t } = useTranslation();
  return (
    <Menubar>
      {COMMAND_GROUPS.map((group) => (
        <Menu key={group} trigger={<Button look="quiet">{t(($) => $.menu[group])}</Button>}>
          <GroupItems group={group} />
        </Menu>
      ))}
    </Menubar>
  );
}

/** Rendered when the menu opens, so that what is possible is asked at that moment. */
function GroupItems({ group }: { readonly group: CommandGroup }) {
  const { t } = useTranslation();
  const studio = useStudio();
  useSession((state) => state);
  return COMMANDS.filter((command) => command.group === group).map((command) => (
    <MenuItem
      key={command.id}
      label={command.label(t)}
      icon={command.icon}
      keys={command.keys}
      disabled={command.isEnabled ? !command.isEnabled(studio) : false}
      onSelect={() => runCommand(command, studio)}
    />
  ));
}
