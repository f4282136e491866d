import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignHorizontalDistributeCenter,
  AlignVerticalDistributeCenter,
  CircleDashed,
  Combine,
  CopyPlus,
  Ellipsis,
  FlipHorizontal2,
  Layers2,
  Magnet,
  Move3d,
  Rotate3d,
  Scale3d,
} from 'lucide-react';
import { scenesOf } from '../../../document';
import type { GestureKind } from '../../../tools';
import type { Studio } from '../../studio-context';
import { type Command, figuresAtHand, figuresToEdit, hasFigures, scenesToEdit, takeOnlyFigure } from '../command';

/** Loaded with the first edit. */
const figureActions = () => import('../actions/figure-actions');
type FigureActions = Awaited<ReturnType<typeof figureActions>>;

const byActions = (act: (actions: FigureActions, studio: Studio) => void) => (studio: Studio) => {
  takeOnlyFigure(studio);
  void figureActions().then((actions) => act(actions, studio));
};

const hasAny = (studio: Studio) => figuresAtHand(studio).length > 0;
const hasTools = (studio: Studio) => hasAny(studio) && studio.editor.getState().tools !== null;
const atLeast = (count: number) => (studio: Studio) => figuresAtHand(studio).length >= count;

/** Formations that have an inside. */
const FLAT: ReadonlySet<string> = new Set(['shape', 'drawing', 'image', 'text', 'circle']);

function canCombine(studio: Studio): boolean {
  const ids = figuresToEdit(studio);
  const show = studio.editor.getState().document?.value.show;
  const [scene = -1] = scenesToEdit(studio);
  const figures = (show && scenesOf(show)[scene]?.figures.filter(({ id }) => ids.includes(id))) ?? [];
  return figures.length === 2 && figures.every(({ formation }) => FLAT.has(show!.formations[formation]!.recipe.kind));
}

const begin = (kind: GestureKind) => (studio: Studio) => {
  takeOnlyFigure(studio);
  studio.editor.getState().tools?.begin(kind);
};

const needsOne: Command['reason'] = (t) => t(($) => $.command.needsFigure);
const needsTwo: Command['reason'] = (t) => t(($) => $.command.needsFigures, { count: 2 });
const needsThree: Command['reason'] = (t) => t(($) => $.command.needsFigures, { count: 3 });

const GESTURES: readonly Command[] = [
  {
    id: 'move-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.moveFigures),
    icon: Move3d,
    keys: 'KeyG',
    isEnabled: hasTools,
    reason: needsOne,
    run: begin('move'),
  },
  {
    id: 'turn-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.turnFigures),
    icon: Rotate3d,
    keys: 'KeyR',
    isEnabled: hasTools,
    reason: needsOne,
    run: begin('turn'),
  },
  {
    id: 'scale-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.scaleFigures),
    icon: Scale3d,
    keys: 'KeyS',
    isEnabled: hasTools,
    reason: needsOne,
    run: begin('scale'),
  },
];

const ARRANGEMENTS: readonly Command[] = [
  {
    id: 'duplicate-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.duplicateFigures),
    icon: CopyPlus,
    keys: 'Shift+KeyD',
    isEnabled: hasAny,
    reason: needsOne,
    run: byActions((actions, studio) => actions.duplicate(studio)),
  },
  {
    id: 'mirror-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.mirrorFigures),
    icon: FlipHorizontal2,
    isEnabled: hasAny,
    reason: needsOne,
    run: byActions((actions, studio) => actions.mirror(studio)),
  },
  {
    id: 'align-across',
    group: 'figure',
    label: (t) => t(($) => $.command.alignAcross),
    icon: AlignCenterVertical,
    isEnabled: atLeast(2),
    reason: needsTwo,
    run: byActions((actions, studio) => actions.align(studio, 0)),
  },
  {
    id: 'align-heights',
    group: 'figure',
    label: (t) => t(($) => $.command.alignHeights),
    icon: AlignCenterHorizontal,
    isEnabled: atLeast(2),
    reason: needsTwo,
    run: byActions((actions, studio) => actions.align(studio, 2)),
  },
  {
    id: 'align-depths',
    group: 'figure',
    label: (t) => t(($) => $.command.alignDepths),
    isEnabled: atLeast(2),
    reason: needsTwo,
    run: byActions((actions, studio) => actions.align(studio, 1)),
  },
  {
    id: 'distribute-across',
    group: 'figure',
    label: (t) => t(($) => $.command.distributeAcross),
    icon: AlignHorizontalDistributeCenter,
    isEnabled: atLeast(3),
    reason: needsThree,
    run: byActions((actions, studio) => actions.distribute(studio, 0)),
  },
  {
    id: 'distribute-heights',
    group: 'figure',
    label: (t) => t(($) => $.command.distributeHeights),
    icon: AlignVerticalDistributeCenter,
    isEnabled: atLeast(3),
    reason: needsThree,
    run: byActions((actions, studio) => actions.distribute(studio, 2)),
  },
  {
    id: 'combine-figures',
    group: 'figure',
    label: (t) => t(($) => $.command.combineFigures),
    icon: Combine,
    isEnabled: canCombine,
    reason: (t) => t(($) => $.command.needsTwoFlat),
    run: byActions((actions, studio) => void actions.combine(studio)),
  },
  {
    id: 'array-line',
    group: 'figure',
    label: (t) => t(($) => $.command.arrayLine),
    icon: Ellipsis,
    isEnabled: hasAny,
    reason: needsOne,
    run: byActions((actions, studio) => actions.arrayLine(studio)),
  },
  {
    id: 'array-ring',
    group: 'figure',
    label: (t) => t(($) => $.command.arrayRing),
    icon: CircleDashed,
    isEnabled: hasAny,
    reason: needsOne,
    run: byActions((actions, studio) => actions.arrayRing(studio)),
  },
];

const SMALL_M = 0.5;
const LARGE_M = 5;

function nudge(id: string, keys: string, label: Command['label'], byM: readonly [number, number, number]): Command {
  return {
    id,
    group: 'figure',
    label,
    keys,
    isQuiet: true,
    isEnabled: hasFigures,
    run: byActions((actions, studio) => actions.nudge(studio, byM)),
  };
}

/** Half a metre up and down share their keys with the order of scenes. */
const NUDGES: readonly Command[] = [
  nudge('nudge-left', '$mod+ArrowLeft', (t) => t(($) => $.command.nudgeLeft), [-SMALL_M, 0, 0]),
  nudge('nudge-right', '$mod+ArrowRight', (t) => t(($) => $.command.nudgeRight), [SMALL_M, 0, 0]),
  nudge('nudge-far-left', '$mod+Shift+ArrowLeft', (t) => t(($) => $.command.nudgeFarLeft), [-LARGE_M, 0, 0]),
  nudge('nudge-far-right', '$mod+Shift+ArrowRight', (t) => t(($) => $.command.nudgeFarRight), [LARGE_M, 0, 0]),
  nudge('nudge-far-up', '$mod+Shift+ArrowUp', (t) => t(($) => $.command.nudgeFarUp), [0, 0, LARGE_M]),
  nudge('nudge-far-down', '$mod+Shift+ArrowDown', (t) => t(($) => $.command.nudgeFarDown), [0, 0, -LARGE_M]),
];

const SWITCHES: readonly Command[] = [
  {
    id: 'toggle-snapping',
    group: 'figure',
    label: (t) => t(($) => $.command.toggleSnapping),
    icon: Magnet,
    isEnabled: ({ editor }) => editor.getState().tools !== null,
    run: ({ editor }) => editor.getState().tools?.status.setState(({ isSnapping }) => ({ isSnapping: !isSnapping })),
  },
  {
    id: 'toggle-ghosts',
    group: 'figure',
    label: (t) => t(($) => $.command.toggleGhosts),
    icon: Layers2,
    isEnabled: ({ editor }) => editor.getState().tools !== null,
    run: ({ editor }) => editor.getState().tools?.status.setState(({ showsGhosts }) => ({ showsGhosts: !showsGhosts })),
  },
];

export const FIGURE_COMMANDS: readonly Command[] = [...GESTURES, ...ARRANGEMENTS, ...NUDGES, ...SWITCHES];
