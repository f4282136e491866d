import { Keyboard, Languages, Search } from 'lucide-react';
import type { Command } from './command';

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
];
