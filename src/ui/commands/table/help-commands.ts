import { Keyboard, Languages, Monitor, Moon, Search, Sun } from 'lucide-react';
import type { Theme } from '../../../document';
import type { Command } from '../command';

const showIn =
  (theme: Theme): Command['run'] =>
  ({ session }) =>
    session.setState({ theme });

export const HELP_COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    group: 'help',
    label: (t) => t(($) => $.command.palette),
    icon: Search,
    keys: '$mod+KeyK',
    isQuiet: true,
    run: ({ session }) => session.setState({ dialog: 'palette' }),
  },
  {
    id: 'keys',
    group: 'help',
    label: (t) => t(($) => $.command.keys),
    icon: Keyboard,
    keys: 'Shift+Slash',
    moreKeys: ['F1'],
    run: ({ session }) => session.setState({ dialog: 'keys' }),
  },
  {
    id: 'language-en',
    group: 'help',
    label: (t) => t(($) => $.command.languageEn),
    icon: Languages,
    run: ({ actions }) => actions.setLanguage('en'),
  },
  {
    id: 'language-ru',
    group: 'help',
    label: (t) => t(($) => $.command.languageRu),
    icon: Languages,
    run: ({ actions }) => actions.setLanguage('ru'),
  },
  {
    id: 'language-kk',
    group: 'help',
    label: (t) => t(($) => $.command.languageKk),
    icon: Languages,
    run: ({ actions }) => actions.setLanguage('kk'),
  },
  { id: 'theme-dark', group: 'help', label: (t) => t(($) => $.command.themeDark), icon: Moon, run: showIn('dark') },
  { id: 'theme-light', group: 'help', label: (t) => t(($) => $.command.themeLight), icon: Sun, run: showIn('light') },
  {
    id: 'theme-system',
    group: 'help',
    label: (t) => t(($) => $.command.themeSystem),
    icon: Monitor,
    run: showIn('system'),
  },
];
