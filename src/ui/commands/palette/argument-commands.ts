import type { TFunction } from 'i18next';
import { Clock, type LucideIcon, Move3d, Rotate3d, Scaling, Sun, Timer } from 'lucide-react';
import { scenePath } from '../../../editing';
import { mainStoryboard, type Scene, type Show, type ShowEdit } from '../../../show';
import { readNumberInput } from '../../fields';
import type { Studio } from '../../studio-context';
import { hasFlight, scenesToEdit } from '../command';

/** A command that takes a value, such as `hold 12`. */
export interface ArgumentCommand {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: (t: TFunction) => string;
  /** What is to be typed behind it. */
  readonly hint: (t: TFunction) => string;
  readonly isEnabled: (studio: Studio) => boolean;
  /** @returns what choosing it does with what was typed; null for what is no such value. */
  readonly withArgument: (argument: string) => ((studio: Studio, label: string) => void) | null;
}

type EditOfScene = (scene: Scene, index: number) => ShowEdit[];

/** Edits that a typed number makes of each selected scene. */
function sceneCommand(
  parts: Pick<ArgumentCommand, 'id' | 'icon' | 'label' | 'hint'>,
  editsFor: (change: (before: number) => number, isRelative: boolean) => EditOfScene,
): ArgumentCommand {
  return {
    ...parts,
    isEnabled: (studio) => scenesToEdit(studio).length > 0,
    withArgument: (argument) => {
      const input = readNumberInput(argument);
      if (!input) return null;
      const change = input.kind === 'value' ? () => input.value : input.of;
      return (studio, label) => editScenes(studio, label, editsFor(change, input.kind === 'change'));
    },
  };
}

function editScenes(studio: Studio, label: string, editsOf: EditOfScene): void {
  const show = studio.editor.getState().document?.value.show;
  if (!show) return;
  const edits = scenesToEdit(studio).flatMap((index) => editsOf(sceneAt(show, index), index));
  studio.actions.edit({ key: 'change', of: label }, edits);
}

const sceneAt = (show: Show, index: number) => mainStoryboard(show).scenes[index]!;

/** Sets one value of every figure of a scene. */
function ofFigures(path: readonly string[], make: (figure: Scene['figures'][number]) => unknown): EditOfScene {
  return ({ figures }, index) =>
    figures.map((figure, k) => ({
      kind: 'set',
      at: [...scenePath(index), 'figures', k, ...path],
      value: make(figure),
    }));
}

/** Across, in depth and up, as the audience sees it: the axis and its sign. */
const DIRECTIONS = {
  left: [0, -1],
  right: [0, 1],
  nearer: [1, -1],
  away: [1, 1],
  up: [2, 1],
  down: [2, -1],
} as const;

type Direction = keyof typeof DIRECTIONS;

function moveCommand(direction: Direction): ArgumentCommand {
  const [axis, sign] = DIRECTIONS[direction];
  return sceneCommand(
    {
      id: `move-${direction}`,
      icon: Move3d,
      label: (t) => t(($) => $.palette.move[direction]),
      hint: (t) => t(($) => $.palette.metres),
    },
    (change) =>
      ofFigures(['placement', 'positionM'], ({ placement: { positionM } }) =>
        positionM.map((metres, k) => (k === axis ? metres + sign * change(0) : metres)),
      ),
  );
}

const set =
  (key: 'holdS' | 'transition', make: (scene: Scene) => unknown): EditOfScene =>
  (scene, index) => [{ kind: 'set', at: [...scenePath(index), key], value: make(scene) }];

const MINUTES = /^\s*(\d+):(\d{1,2}(?:[.,]\d+)?)\s*$/;

/** Seconds of `1:02.5`, of `62.5` or of arithmetic. */
function readClock(text: string): number | null {
  const [, minutes, seconds] = MINUTES.exec(text) ?? [];
  if (minutes !== undefined && seconds !== undefined) return 60 * Number(minutes) + Number(seconds.replace(',', '.'));
  const input = readNumberInput(text);
  return input?.kind === 'value' ? input.value : null;
}

export const ARGUMENT_COMMANDS: readonly ArgumentCommand[] = [
  sceneCommand(
    { id: 'hold', icon: Clock, label: (t) => t(($) => $.palette.hold), hint: (t) => t(($) => $.palette.seconds) },
    (change) => set('holdS', ({ holdS }) => change(holdS)),
  ),
  sceneCommand(
    {
      id: 'transition-time',
      icon: Timer,
      label: (t) => t(($) => $.palette.transition),
      hint: (t) => t(($) => $.palette.seconds),
    },
    (change) =>
      set('transition', ({ transition }) => ({
        ...transition,
        kind: 'fixed',
        durationS: change(transition.kind === 'fixed' ? transition.durationS : 0),
      })),
  ),
  ...(Object.keys(DIRECTIONS) as Direction[]).map(moveCommand),
  sceneCommand(
    { id: 'turn', icon: Rotate3d, label: (t) => t(($) => $.palette.turn), hint: (t) => t(($) => $.palette.degrees) },
    (change, isRelative) =>
      ofFigures(['placement', 'headingDeg'], ({ placement: { headingDeg } }) =>
        isRelative ? change(headingDeg) : headingDeg + change(headingDeg),
      ),
  ),
  sceneCommand(
    { id: 'scale', icon: Scaling, label: (t) => t(($) => $.palette.scale), hint: (t) => t(($) => $.palette.times) },
    (change, isRelative) =>
      ofFigures(['placement', 'scale'], ({ placement: { scale } }) =>
        isRelative ? change(scale) : scale * change(scale),
      ),
  ),
  sceneCommand(
    {
      id: 'brightness',
      icon: Sun,
      label: (t) => t(($) => $.palette.brightness),
      hint: (t) => t(($) => $.palette.share),
    },
    (change) => ofFigures(['light', 'brightness'], ({ light: { brightness } }) => change(brightness)),
  ),
  {
    id: 'go-to',
    icon: Clock,
    label: (t) => t(($) => $.palette.goTo),
    hint: (t) => t(($) => $.palette.clock),
    isEnabled: hasFlight,
    withArgument: (argument) => {
      const timeS = readClock(argument);
      return timeS === null ? null : ({ clock }) => clock.seek(timeS * 1000);
    },
  },
];
