import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Menu, Menubar, Submenu, useIsNarrow } from '../kit';
import { CommandItems } from './command-items';
import { COMMAND_GROUPS, COMMANDS } from './table/command-table';

type Group = (typeof COMMAND_GROUPS)[number];

/** The menu bar: one menu a group of the command table; on a narrow page all of them behind one button. */
export function CommandMenu() {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const trigger = (
    <Button look="quiet" aria-label={t(($) => $.menu.all)}>
      <MenuIcon size={16} aria-hidden />
    </Button>
  );
  if (isNarrow)
    return (
      <Menu trigger={trigger}>
        {COMMAND_GROUPS.map((group) => (
          <Submenu key={group} label={t(($) => $.menu[group])}>
            <GroupItems group={group} />
          </Submenu>
        ))}
      </Menu>
    );
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

function GroupItems({ group }: { readonly group: Group }) {
  return <CommandItems ids={COMMANDS.filter((command) => command.group === group).map(({ id }) => id)} />;
}
