import { ArrowDown, ArrowUp, CopyPlus, Globe, Redo2, Shapes, Trash2, Type, Undo2, UsersRound } from 'lucide-react';
import type { Studio } from '../studio-context';
import { type Command, hasDocument, hasScene, selectedScene } from './command';

/** The selected scene, or one after the last. */
const sceneOf = (studio: Studio): number => selectedScene(studio) ?? Number.MAX_SAFE_INTEGER;

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
    id: 'add-text',
    group: 'edit',
    label: (t) => t(($) => $.command.addText),
    icon: Type,
    isEnabled: hasDocument,
    run: (studio) => void import('./scene-actions').then((actions) => actions.addText(studio, sceneOf(studio))),
  },
  {
    id: 'add-sphere',
    group: 'edit',
    label: (t) => t(($) => $.command.addSphere),
    icon: Globe,
    isEnabled: hasDocument,
    run: (studio) => void import('./scene-actions').then((actions) => actions.addSphere(studio, sceneOf(studio))),
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
    run: (studio) => void import('./scene-actions').then((actions) => actions.duplicate(studio, sceneOf(studio))),
  },
  {
    id: 'remove-scene',
    group: 'edit',
    label: (t) => t(($) => $.command.removeScene),
    icon: Trash2,
    keys: 'Delete',
    isEnabled: hasScene,
    run: (studio) => void import('./scene-actions').then((actions) => actions.remove(studio, sceneOf(studio))),
  },
  {
    id: 'move-scene-up',
    group: 'edit',
    label: (t) => t(($) => $.command.moveSceneUp),
    icon: ArrowUp,
    keys: '$mod+ArrowUp',
    isEnabled: (studio) => (selectedScene(studio) ?? 0) > 0,
    run: (studio) => void import('./scene-actions').then((actions) => actions.moveBy(studio, sceneOf(studio), -1)),
  },
  {
    id: 'move-scene-down',
    group: 'edit',
    label: (t) => t(($) => $.command.moveSceneDown),
    icon: ArrowDown,
    keys: '$mod+ArrowDown',
    isEnabled: hasScene,
    run: (studio) => void import('./scene-actions').then((actions) => actions.moveBy(studio, sceneOf(studio), 1)),
  },
  {
    id: 'face-audience',
    group: 'edit',
    label: (t) => t(($) => $.command.faceAudience),
    icon: UsersRound,
    isEnabled: hasScene,
    run: (studio) => void import('./scene-actions').then((actions) => actions.turnToAudience(studio, sceneOf(studio))),
  },
];
