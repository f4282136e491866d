import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Globe,
  ListChecks,
  PenLine,
  Redo2,
  Scissors,
  Shapes,
  SquarePlus,
  Trash2,
  Type,
  Undo2,
  UsersRound,
} from 'lucide-react';
import { scenesOf, selectScenes } from '../../../document';
import type { Studio } from '../../studio-context';
import { type Command, countScenes, figuresToEdit, hasDocument, hasFigures, hasScene, scenesToEdit } from '../command';
import { canLeavePartOut, hasPart } from '../part-at-hand';

/** Loaded with the first edit. */
const sceneActions = () => import('../actions/scene-actions');
const figureActions = () => import('../actions/figure-actions');
const partActions = () => import('../actions/part-actions');
const clipboard = () => import('../clipboard');

const canRemove = (studio: Studio) =>
  hasScene(studio) && scenesToEdit(studio).length < countScenes(studio.editor.getState());

/** A part goes, where one is selected; figures, where some are and one stays; else scenes. */
const canRemoveAny = (studio: Studio) => {
  if (hasPart(studio)) return canLeavePartOut(studio);
  return hasFigures(studio) ? leavesAFigure(studio) : canRemove(studio);
};

function leavesAFigure(studio: Studio): boolean {
  const { document } = studio.editor.getState();
  const [scene = 0] = scenesToEdit(studio);
  const all = document ? scenesOf(document.value.show)[scene]!.figures.length : 0;
  return figuresToEdit(studio).length < all;
}

async function removeAny(studio: Studio): Promise<void> {
  if (hasPart(studio)) (await partActions()).leaveOut(studio);
  else if (hasFigures(studio)) (await figureActions()).remove(studio);
  else (await sceneActions()).remove(studio, scenesToEdit(studio));
}

/** Half a metre, for figures; a place in the order, for scenes. */
async function moveAny(studio: Studio, by: 1 | -1): Promise<void> {
  if (hasFigures(studio)) (await figureActions()).nudge(studio, [0, 0, -by / 2]);
  else (await sceneActions()).moveBy(studio, scenesToEdit(studio), by);
}

async function turnAnyToAudience(studio: Studio): Promise<void> {
  if (hasFigures(studio)) (await figureActions()).toAudience(studio);
  else (await sceneActions()).turnToAudience(studio, scenesToEdit(studio));
}

/** Selects every scene, at once, for the next key counts on it; the one that was looked at stays so. */
function selectAll({ session, editor }: Studio): void {
  const scenes = Array.from({ length: countScenes(editor.getState()) }, (_, k) => k);
  const { selection } = session.getState();
  const index = selection?.kind === 'scene' ? selection.index : 0;
  if (scenes.length > 0) session.setState({ selection: selectScenes(index, scenes) });
}

/** Whether scenes can go up: not where they stand first already, one behind the other. */
const canMoveUp = (studio: Studio) => scenesToEdit(studio).some((index, k) => index !== k);

const canMoveDown = (studio: Studio) => {
  const scenes = scenesToEdit(studio);
  const count = countScenes(studio.editor.getState());
  return scenes.some((index, k) => index !== count - scenes.length + k);
};

export const EDIT_COMMANDS: readonly Command[] = [
  {
    id: 'undo',
    group: 'edit',
    label: (t) => t(($) => $.command.undo),
    icon: Undo2,
    keys: '$mod+KeyZ',
    isEnabled: ({ editor }) => editor.getState().document?.canUndo ?? false,
    run: ({ actions }) => actions.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    label: (t) => t(($) => $.command.redo),
    icon: Redo2,
    keys: '$mod+Shift+KeyZ',
    moreKeys: ['$mod+KeyY'],
    isEnabled: ({ editor }) => editor.getState().document?.canRedo ?? false,
    run: ({ actions }) => actions.redo(),
  },
  {
    id: 'cut-scenes',
    group: 'edit',
    label: (t) => t(($) => $.command.cutScenes),
    icon: Scissors,
    keys: '$mod+KeyX',
    isNative: true,
    isEnabled: canRemove,
    run: (studio) => void clipboard().then((actions) => actions.cutScenes(studio)),
  },
  {
    id: 'copy-scenes',
    group: 'edit',
    label: (t) => t(($) => $.command.copyScenes),
    icon: Copy,
    keys: '$mod+KeyC',
    isNative: true,
    isEnabled: hasScene,
    run: (studio) => void clipboard().then((actions) => actions.copyScenes(studio)),
  },
  {
    id: 'paste',
    group: 'edit',
    label: (t) => t(($) => $.command.paste),
    icon: ClipboardPaste,
    keys: '$mod+KeyV',
    isNative: true,
    isEnabled: hasDocument,
    run: (studio) => void clipboard().then((actions) => actions.paste(studio)),
  },
  {
    id: 'select-all-scenes',
    group: 'edit',
    label: (t) => t(($) => $.command.selectAllScenes),
    icon: ListChecks,
    keys: '$mod+KeyA',
    isEnabled: hasDocument,
    run: selectAll,
  },
  {
    id: 'rename-scene',
    group: 'edit',
    label: (t) => t(($) => $.command.renameScene),
    icon: PenLine,
    keys: 'F2',
    isEnabled: (studio) => scenesToEdit(studio).length === 1,
    run: (studio) => studio.editor.setState({ renamedScene: scenesToEdit(studio)[0]! }),
  },
  {
    id: 'add-text',
    group: 'edit',
    label: (t) => t(($) => $.command.addText),
    icon: Type,
    isEnabled: hasDocument,
    run: (studio) => void sceneActions().then((actions) => actions.addText(studio)),
  },
  {
    id: 'add-sphere',
    group: 'edit',
    label: (t) => t(($) => $.command.addSphere),
    icon: Globe,
    isEnabled: hasDocument,
    run: (studio) => void sceneActions().then((actions) => actions.addSphere(studio)),
  },
  {
    id: 'add-drawing',
    group: 'edit',
    label: (t) => t(($) => $.command.addDrawing),
    icon: Shapes,
    isEnabled: hasDocument,
    run: ({ actions }) => actions.openFile(),
  },
  {
    id: 'duplicate-scene',
    group: 'edit',
    label: (t) => t(($) => $.command.duplicateScene),
    icon: CopyPlus,
    keys: '$mod+KeyD',
    isEnabled: hasScene,
    run: (studio) => void sceneActions().then((actions) => actions.duplicate(studio, scenesToEdit(studio))),
  },
  {
    id: 'add-figure',
    group: 'edit',
    label: (t) => t(($) => $.command.addFigure),
    icon: SquarePlus,
    isEnabled: (studio) => scenesToEdit(studio).length === 1,
    run: (studio) => void sceneActions().then((actions) => actions.addFigure(studio, scenesToEdit(studio)[0]!)),
  },
  {
    id: 'remove-scene',
    group: 'edit',
    label: (t) => t(($) => $.command.removeScene),
    icon: Trash2,
    keys: 'Delete',
    isEnabled: canRemoveAny,
    run: (studio) => void removeAny(studio),
  },
  {
    id: 'move-scene-up',
    group: 'edit',
    label: (t) => t(($) => $.command.moveSceneUp),
    icon: ArrowUp,
    keys: '$mod+ArrowUp',
    moreKeys: ['$mod+ArrowLeft'],
    isEnabled: (studio) => hasFigures(studio) || canMoveUp(studio),
    run: (studio) => void moveAny(studio, -1),
  },
  {
    id: 'move-scene-down',
    group: 'edit',
    label: (t) => t(($) => $.command.moveSceneDown),
    icon: ArrowDown,
    keys: '$mod+ArrowDown',
    moreKeys: ['$mod+ArrowRight'],
    isEnabled: (studio) => hasFigures(studio) || canMoveDown(studio),
    run: (studio) => void moveAny(studio, 1),
  },
  {
    id: 'face-audience',
    group: 'edit',
    label: (t) => t(($) => $.command.faceAudience),
    icon: UsersRound,
    isEnabled: hasScene,
    run: (studio) => void turnAnyToAudience(studio),
  },
];
