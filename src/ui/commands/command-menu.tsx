import { useTranslation } from 'react-i18next';
import { Button, Menu, Menubar } from '../kit';
import { CommandItems } from './command-items';
import { COMMAND_GROUPS, COMMANDS } from './command-table';

/** The menu bar: one menu a group of the command table. */
export function CommandMenu() {
  const { t } = useTranslation();
  return (
    <Menubar>
      {COMMAND_GROUPS.map((group) => (
        <Menu key={group} trigger={<Button look="quiet">{t(($) => $.menu[group])}</Button>}>
          <CommandItems ids={COMMANDS.filter((command) => command.group === group).map(({ id }) => id)} />
        </Menu>
      ))}
    </Menubar>
  );
}
