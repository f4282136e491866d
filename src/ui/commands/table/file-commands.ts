import {
  CircleX,
  FileDown,
  FilePlus2,
  FolderDown,
  FolderOpen,
  FolderTree,
  History,
  House,
  RefreshCw,
  Save,
  SaveAll,
  Share2,
} from 'lucide-react';
import { FLIGHT_FORMAT_IDS, type FlightFormatId } from '../../../core';
import { type Command, canExport, hasDocument, hasShow } from '../command';

/** The first format is the one that a key writes. */
function exportCommand(format: FlightFormatId): Command {
  return {
    id: `export-${format}`,
    group: 'file',
    label: (t) => t(($) => $.command.export[format]),
    icon: FileDown,
    ...(format === FLIGHT_FORMAT_IDS[0] && { keys: '$mod+KeyE' }),
    isEnabled: canExport,
    run: ({ actions }) => actions.exportAs(format),
  };
}

export const FILE_COMMANDS: readonly Command[] = [
  {
    id: 'welcome',
    group: 'file',
    label: (t) => t(($) => $.command.welcome),
    icon: House,
    run: ({ session }) => session.setState({ dialog: 'welcome' }),
  },
  {
    id: 'new-show',
    group: 'file',
    label: (t) => t(($) => $.command.newShow),
    icon: FilePlus2,
    run: ({ session }) => session.setState({ dialog: 'new-show' }),
  },
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
    isEnabled: hasShow,
    run: ({ actions }) => actions.planAgain(),
  },
  {
    id: 'save-show',
    group: 'file',
    label: (t) => t(($) => $.command.saveShow),
    icon: Save,
    keys: '$mod+KeyS',
    isEnabled: hasShow,
    run: ({ actions }) => void actions.saveShow(),
  },
  {
    id: 'save-as',
    group: 'file',
    label: (t) => t(($) => $.command.saveAs),
    icon: SaveAll,
    keys: '$mod+Shift+KeyS',
    isEnabled: hasShow,
    run: ({ actions }) => void actions.saveShowAs('file'),
  },
  {
    id: 'save-folder',
    group: 'file',
    label: (t) => t(($) => $.command.saveFolder),
    icon: FolderDown,
    isEnabled: (studio) => hasShow(studio) && studio.editor.getState().canSaveFolder,
    run: ({ actions }) => void actions.saveShowAs('folder'),
  },
  {
    id: 'versions',
    group: 'file',
    label: (t) => t(($) => $.command.versions),
    icon: History,
    isEnabled: hasDocument,
    run: ({ session }) => session.setState({ dialog: 'versions' }),
  },
  {
    id: 'cancel-work',
    group: 'file',
    label: (t) => t(($) => $.command.cancelWork),
    icon: CircleX,
    keys: 'Escape',
    isEnabled: ({ session }) => (session.getState().work ?? session.getState().exporting) !== null,
    run: ({ actions }) => actions.cancelWork(),
  },
  ...FLIGHT_FORMAT_IDS.map(exportCommand),
  {
    id: 'share',
    group: 'file',
    label: (t) => t(($) => $.command.share),
    icon: Share2,
    isEnabled: canExport,
    run: ({ actions }) => actions.share(),
  },
];
