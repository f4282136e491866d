import type { TFunction } from 'i18next';
import { CircleX, Clapperboard, Image, LayoutGrid, type LucideIcon } from 'lucide-react';
import type { Studio } from '../../studio-context';
import type { Command } from '../command';

/** A picture needs a plan of the show as it stands, and one is drawn at a time. */
const canDraw = ({ session }: Studio): boolean => {
  const { open, isStale, work, filming } = session.getState();
  return open !== null && !isStale && work === null && filming === null;
};

function windowCommand(
  id: string,
  dialog: 'still' | 'film' | 'sheet',
  icon: LucideIcon,
  label: (t: TFunction) => string,
): Command {
  return { id, group: 'file', label, icon, isEnabled: canDraw, run: ({ session }) => session.setState({ dialog }) };
}

export const PICTURE_COMMANDS: readonly Command[] = [
  windowCommand('save-still', 'still', Image, (t) => t(($) => $.command.saveStill)),
  windowCommand('make-film', 'film', Clapperboard, (t) => t(($) => $.command.makeFilm)),
  windowCommand('contact-sheet', 'sheet', LayoutGrid, (t) => t(($) => $.command.contactSheet)),
  {
    // Esc is at hand for other things, and a film takes long: this has no key
    id: 'cancel-picture',
    group: 'file',
    label: (t) => t(($) => $.command.cancelPicture),
    icon: CircleX,
    isEnabled: ({ session }) => session.getState().filming !== null,
    run: ({ actions }) => actions.cancelPicture(),
  },
];
