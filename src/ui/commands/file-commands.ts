import { CircleX, FileDown, FolderOpen, FolderTree, RefreshCw } from 'lucide-react';
import { type Command, canExport, hasFlight } from './command';

export const FILE_COMMANDS: readonly Command[] = [
  {
    id: 'open-file',
    group: 'file',
    label: (t) => t(($) => $.command.openFile),
    icon: FolderOpen,
    keys: '$mod+KeyO',
    run: ({ actions }) => actions.openFile(),
  },
  {
    id: 'open-folder',
    group: 'file',
    label: (t) => t(($) => $.command.openFolder),
    icon: FolderTree,
    keys: '$mod+Shift+KeyO',
    run: ({ actions }) => actions.openFolder(),
  },
  {
    id: 'plan-again',
    group: 'file',
    label: (t) => t(($) => $.command.planAgain),
    icon: RefreshCw,
    keys: '$mod+Enter',
    isEnabled: (studio) => hasFlight(studio) && studio.session.getState().open?.origin === 'show',
    run: ({ actions }) => actions.planAgain(),
  },
  {
    id: 'cancel-work',
    group: 'file',
    label: (t) => t(($) => $.command.cancelWork),
    icon: CircleX,
    keys: 'Escape',
    isEnabled: ({ session }) => session.getState().work !== null,
    run: ({ actions }) => actions.cancelWork(),
  },
  {
    id: 'export-skyc',
    group: 'file',
    label: (t) => t(($) => $.command.exportSkyc),
    icon: FileDown,
    keys: '$mod+KeyE',
    isEnabled: canExport,
    run: ({ actions }) => actions.exportAs('skyc'),
  },
  {
    id: 'export-skyb',
    group: 'file',
    label: (t) => t(($) => $.command.exportSkyb),
    icon: FileDown,
    isEnabled: canExport,
    run: ({ actions }) => actions.exportAs('skyb'),
  },
  {
    id: 'export-csv',
    group: 'file',
    label: (t) => t(($) => $.command.exportCsv),
    icon: FileDown,
    isEnabled: canExport,
    run: ({ actions }) => actions.exportAs('csv'),
  },
];
