import { Combine, Flag, Scissors, Timer, TimerReset, WandSparkles } from 'lucide-react';
import { scenesOf } from '../../../document';
import type { Studio } from '../../studio-context';
import { type Command, countScenes, hasDocument, hasScene, scenesToEdit } from '../command';
import { sceneAtClock } from '../scene-at-clock';

/** Loaded with the first edit. */
const timingActions = () => import('../actions/timing-actions');

/** The least hold of a scene, for both parts of a split. */
const LEAST_HOLD_S = 0.5;

const trimBy = (byS: number) => (studio: Studio) => void timingActions().then((actions) => actions.trimBy(studio, byS));

function canSplit(studio: Studio): boolean {
  const at = sceneAtClock(studio);
  const { document } = studio.editor.getState();
  if (!at || !document) return false;
  const { holdS } = scenesOf(document.value.show)[at.index]!;
  return at.insideS >= LEAST_HOLD_S && holdS - at.insideS >= LEAST_HOLD_S;
}

const canMerge = (studio: Studio) => {
  const scenes = scenesToEdit(studio);
  return scenes.length === 1 && scenes[0]! + 1 < countScenes(studio.editor.getState());
};

/** A transition into a scene is selected: that to the landing has no time of its own. */
const hasTransition = (studio: Studio) => {
  const { selection } = studio.session.getState();
  return (
    hasDocument(studio) && selection?.kind === 'transition' && selection.index < countScenes(studio.editor.getState())
  );
};

export const TIMING_COMMANDS: readonly Command[] = [
  {
    id: 'trim-shorter',
    group: 'edit',
    label: (t) => t(($) => $.command.trimShorter),
    keys: 'Comma',
    isEnabled: hasScene,
    run: trimBy(-0.1),
  },
  {
    id: 'trim-longer',
    group: 'edit',
    label: (t) => t(($) => $.command.trimLonger),
    keys: 'Period',
    isEnabled: hasScene,
    run: trimBy(0.1),
  },
  {
    id: 'trim-second-shorter',
    group: 'edit',
    label: (t) => t(($) => $.command.trimSecondShorter),
    keys: 'Shift+Comma',
    isQuiet: true,
    isEnabled: hasScene,
    run: trimBy(-1),
  },
  {
    id: 'trim-second-longer',
    group: 'edit',
    label: (t) => t(($) => $.command.trimSecondLonger),
    keys: 'Shift+Period',
    isQuiet: true,
    isEnabled: hasScene,
    run: trimBy(1),
  },
  {
    id: 'type-hold',
    group: 'edit',
    label: (t) => t(($) => $.command.typeHold),
    icon: Timer,
    keys: 'Shift+F2',
    isEnabled: (studio) => scenesToEdit(studio).length === 1,
    run: (studio) => studio.editor.setState({ typedHold: scenesToEdit(studio)[0]! }),
  },
  {
    id: 'split-scene',
    group: 'edit',
    label: (t) => t(($) => $.command.splitScene),
    icon: Scissors,
    keys: '$mod+KeyB',
    isEnabled: canSplit,
    run: (studio) => void timingActions().then((actions) => actions.splitAtClock(studio)),
  },
  {
    id: 'merge-scenes',
    group: 'edit',
    label: (t) => t(($) => $.command.mergeScenes),
    icon: Combine,
    keys: '$mod+Shift+KeyB',
    isEnabled: canMerge,
    run: (studio) => void timingActions().then((actions) => actions.merge(studio)),
  },
  {
    id: 'add-cue',
    group: 'edit',
    label: (t) => t(($) => $.command.addCue),
    icon: Flag,
    keys: 'KeyM',
    isEnabled: hasDocument,
    run: (studio) => void timingActions().then((actions) => actions.addCueAtClock(studio)),
  },
  {
    id: 'fastest-order',
    group: 'edit',
    label: (t) => t(($) => $.command.fastestOrder),
    icon: WandSparkles,
    isEnabled: hasDocument,
    run: ({ actions }) => actions.findFastestOrder(),
  },
  {
    id: 'transition-planned',
    group: 'edit',
    label: (t) => t(($) => $.command.transitionPlanned),
    icon: TimerReset,
    isEnabled: hasTransition,
    run: (studio) => void timingActions().then((actions) => actions.setTransition(studio, 'planned')),
  },
  {
    id: 'transition-fixed',
    group: 'edit',
    label: (t) => t(($) => $.command.transitionFixed),
    icon: Timer,
    isEnabled: hasTransition,
    run: (studio) => void timingActions().then((actions) => actions.setTransition(studio, 'fixed')),
  },
];
