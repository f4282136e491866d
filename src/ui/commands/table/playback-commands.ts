import { ChevronFirst, ChevronLast, FastForward, Pause, Play, Rewind, SkipBack, SkipForward } from 'lucide-react';
import type { Studio } from '../../studio-context';
import { type Command, hasFlight } from '../command';
import { changeSpeed, FRAME_MS, shuttle, step, togglePlay } from '../shuttle';

/** A scene that began less than this ago is left for the one before it. */
const RESTART_S = 1;

function goToScene({ session, clock }: Studio, direction: 1 | -1): void {
  const { scenes } = session.getState().open ?? { scenes: [] };
  const nowS = clock.timeMs() / 1000;
  const index =
    direction > 0
      ? scenes.findIndex((scene) => scene.startS > nowS + 0.01)
      : scenes.findLastIndex((scene) => scene.startS < nowS - RESTART_S);
  const scene = scenes[index];
  if (scene) session.setState({ selection: { kind: 'scene', index } });
  clock.seek(scene ? scene.startS * 1000 : direction > 0 ? clock.durationMs() : 0);
}

export const PLAYBACK_COMMANDS: readonly Command[] = [
  {
    id: 'toggle-play',
    group: 'playback',
    label: (t) => t(($) => $.command.togglePlay),
    icon: Play,
    keys: 'Space',
    isEnabled: hasFlight,
    run: ({ clock }) => togglePlay(clock),
  },
  {
    id: 'shuttle-back',
    group: 'playback',
    label: (t) => t(($) => $.command.shuttleBack),
    icon: Rewind,
    keys: 'KeyJ',
    isEnabled: hasFlight,
    run: ({ clock }) => shuttle(clock, -1),
  },
  {
    id: 'shuttle-stop',
    group: 'playback',
    label: (t) => t(($) => $.command.shuttleStop),
    icon: Pause,
    keys: 'KeyK',
    isEnabled: hasFlight,
    run: ({ clock }) => {
      clock.pause();
      clock.setRate(1);
    },
  },
  {
    id: 'shuttle-forward',
    group: 'playback',
    label: (t) => t(($) => $.command.shuttleForward),
    icon: FastForward,
    keys: 'KeyL',
    isEnabled: hasFlight,
    run: ({ clock }) => shuttle(clock, 1),
  },
  {
    id: 'step-back',
    group: 'playback',
    label: (t) => t(($) => $.command.stepBack),
    keys: 'ArrowLeft',
    isQuiet: true,
    run: ({ clock }) => step(clock, -FRAME_MS),
  },
  {
    id: 'step-forward',
    group: 'playback',
    label: (t) => t(($) => $.command.stepForward),
    keys: 'ArrowRight',
    isQuiet: true,
    run: ({ clock }) => step(clock, FRAME_MS),
  },
  {
    id: 'second-back',
    group: 'playback',
    label: (t) => t(($) => $.command.secondBack),
    keys: 'Shift+ArrowLeft',
    isQuiet: true,
    run: ({ clock }) => step(clock, -1000),
  },
  {
    id: 'second-forward',
    group: 'playback',
    label: (t) => t(($) => $.command.secondForward),
    keys: 'Shift+ArrowRight',
    isQuiet: true,
    run: ({ clock }) => step(clock, 1000),
  },
  {
    id: 'previous-scene',
    group: 'playback',
    label: (t) => t(($) => $.command.previousScene),
    icon: SkipBack,
    keys: 'PageUp',
    isEnabled: hasFlight,
    run: (studio) => goToScene(studio, -1),
  },
  {
    id: 'next-scene',
    group: 'playback',
    label: (t) => t(($) => $.command.nextScene),
    icon: SkipForward,
    keys: 'PageDown',
    isEnabled: hasFlight,
    run: (studio) => goToScene(studio, 1),
  },
  {
    id: 'go-to-start',
    group: 'playback',
    label: (t) => t(($) => $.command.goToStart),
    icon: ChevronFirst,
    keys: 'Home',
    isEnabled: hasFlight,
    run: ({ clock }) => clock.seek(0),
  },
  {
    id: 'go-to-end',
    group: 'playback',
    label: (t) => t(($) => $.command.goToEnd),
    icon: ChevronLast,
    keys: 'End',
    isEnabled: hasFlight,
    run: ({ clock }) => clock.seek(clock.durationMs()),
  },
  {
    id: 'slower',
    group: 'playback',
    label: (t) => t(($) => $.command.slower),
    keys: 'Minus',
    run: ({ clock }) => changeSpeed(clock, -1),
  },
  {
    id: 'faster',
    group: 'playback',
    label: (t) => t(($) => $.command.faster),
    keys: 'Equal',
    run: ({ clock }) => changeSpeed(clock, 1),
  },
];
