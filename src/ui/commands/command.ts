import type { TFunction } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import { type SessionState, scenesOf, selectedFigures, selectedScenes, selectFigures } from '../../document';
import type { EditorState, Studio } from '../studio-context';

export type CommandGroup = 'file' | 'edit' | 'figure' | 'playback' | 'view' | 'help';

/** One thing that can be done, for the menu, the palette, the keyboard and the tests alike. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: (t: TFunction) => string;
  readonly icon?: LucideIcon;
  /** In `tinykeys` words, by `event.code`, so that it works on every keyboard layout. */
  readonly keys?: string;
  /** Further shortcuts for the same, shown nowhere but in the list of keys. */
  readonly moreKeys?: readonly string[];
  /** The browser turns the keys into an event of its own, such as `copy`: they are shown, and not bound. */
  readonly isNative?: boolean;
  /** Left out: always possible. */
  readonly isEnabled?: (studio: Studio) => boolean;
  /** What to do first, where it is not possible. */
  readonly reason?: (t: TFunction) => string;
  /** Whether the palette leaves it out: single frames and the palette itself. */
  readonly isQuiet?: boolean;
  readonly run: (studio: Studio) => void;
}

export const hasFlight = ({ session }: Studio): boolean => session.getState().open !== null;

/** A show that was planned, as opposed to a flight file. */
export const hasShow = ({ session }: Studio): boolean => session.getState().open?.origin === 'show';

/** A show that can be changed. */
export const hasDocument = ({ editor }: Studio): boolean => editor.getState().document !== null;

/** A scene is selected in a show that can be changed. */
export const hasScene = (studio: Studio): boolean => scenesToEdit(studio).length > 0;

/** Indices of the selected scenes of the show that can be changed, in its order. */
export function scenesToEdit({ session, editor }: Studio): readonly number[] {
  const count = countScenes(editor.getState());
  return selectedScenes(session.getState().selection).filter((index) => index < count);
}

/** Ids of the selected figures of the show that can be changed. */
export function figuresToEdit({ session, editor }: Studio): readonly string[] {
  const { selection } = session.getState();
  const { document } = editor.getState();
  const scene = document && selection?.kind === 'scene' ? scenesOf(document.value.show)[selection.index] : undefined;
  return selectedFigures(selection).filter((id) => scene?.figures.some((figure) => figure.id === id));
}

export const hasFigures = (studio: Studio): boolean => figuresToEdit(studio).length > 0;

/** Ids of the figures that a command for figures is about: those that are selected, or the only one of the selected scene. */
export function figuresAtHand(studio: Studio): readonly string[] {
  const selected = figuresToEdit(studio);
  const only = selected.length === 0 ? onlyFigure(studio) : null;
  return only === null ? selected : [only];
}

/** Selects the only figure of the selected scene where no figure is selected. */
export function takeOnlyFigure(studio: Studio): void {
  const only = hasFigures(studio) ? null : onlyFigure(studio);
  const { selection } = studio.session.getState();
  if (only !== null && selection) studio.session.setState({ selection: selectFigures(selection.index, [only]) });
}

function onlyFigure(studio: Studio): string | null {
  const scenes = scenesToEdit(studio);
  const { document } = studio.editor.getState();
  if (!document || scenes.length !== 1) return null;
  const { figures } = scenesOf(document.value.show)[scenes[0]!]!;
  return figures.length === 1 ? figures[0]!.id : null;
}

/** How many scenes the show has that can be changed; none where there is no such show. */
export function countScenes({ document }: EditorState): number {
  return document ? scenesOf(document.value.show).length : 0;
}

/** An export needs a plan that is of the show as it stands, and one is written at a time. */
export const canExportNow = ({ open, isStale, work, exporting }: SessionState): boolean =>
  open !== null && !isStale && work === null && exporting === null;

export const canExport = ({ session }: Studio): boolean => canExportNow(session.getState());
