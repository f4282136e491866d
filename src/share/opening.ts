import type { LightSet, TrajectorySet } from '../core';
import type { ShareFile } from './share-file';

/** How long before a scene somebody who goes to it begins, milliseconds: the picture comes together before their eyes. */
export const LEAD_MS = 5000;

/** Of what is played first, so much is there before the rest: the line of a phone brings that in the meantime. */
const AHEAD_MS = 15_000;

/** A figure that has stood so long is whole, milliseconds. */
const STOOD_MS = 10_000;

/** The stretch of a show that is looked at first. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** When the first figure is looked at before anything is played, milliseconds; 0 where there is none. */
export function firstFigureMs({ scenes: [first] }: Pick<ShareFile, 'scenes'>): number {
  return first ? Math.min((first.startMs + first.endMs) / 2, first.startMs + STOOD_MS) : 0;
}

/** From where playing begins (at 0 with music, else before the first figure) until there is time enough for the rest. */
export function openingStretch(share: ShareFile): Stretch {
  const [first] = share.scenes;
  const fromMs = share.music || !first ? 0 : Math.max(0, first.startMs - LEAD_MS);
  const untilMs = Math.max(firstFigureMs(share) + 1000, fromMs + AHEAD_MS);
  return { fromMs, untilMs: Math.min(share.durationMs, untilMs) };
}

/** A preview with what flies and shines in a stretch alone; whole pieces, so that within it nothing differs. */
export function cutTo(share: ShareFile, stretch: Stretch): ShareFile {
  return {
    ...share,
    music: null,
    trajectories: cutTrajectories(share.trajectories, stretch),
    lights: cutLights(share.lights, stretch),
  };
}

function cutTrajectories(set: TrajectorySet, { fromMs, untilMs }: Stretch): TrajectorySet {
  const pieces = keptOf(set.pieceStart, (first, end) => {
    const within = numbersFrom(first, end).filter((k) => set.endsMs[k]! >= fromMs && set.startsMs[k]! <= untilMs);
    // who has landed, or has not begun, still stands somewhere
    return within.length > 0 ? within : [set.startsMs[first]! > untilMs ? first : end - 1];
  });
  const size = (set.degree + 1) * 3;
  return {
    degree: set.degree,
    pieceStart: pieces.starts,
    startsMs: Float64Array.from(pieces.kept, (k) => set.startsMs[k]!),
    endsMs: Float64Array.from(pieces.kept, (k) => set.endsMs[k]!),
    controlsM: Float64Array.from(pieces.kept.flatMap((k) => [...set.controlsM.subarray(k * size, (k + 1) * size)])),
  };
}

/** With the key before the stretch and the one after it: light blends from one to the next. */
function cutLights({ keyStart, timesMs, rgb }: LightSet, { fromMs, untilMs }: Stretch): LightSet {
  const keys = keptOf(keyStart, (first, end) =>
    numbersFrom(first, end).filter(
      (k) => (k + 1 === end || timesMs[k + 1]! >= fromMs) && (k === first || timesMs[k - 1]! <= untilMs),
    ),
  );
  return {
    keyStart: keys.starts,
    timesMs: Float64Array.from(keys.kept, (k) => timesMs[k]!),
    rgb: Uint8Array.from(keys.kept.flatMap((k) => [...rgb.subarray(3 * k, 3 * k + 3)])),
  };
}

/** The numbers that are kept of each drone's run, and where the runs start then. */
function keptOf(starts: Uint32Array, choose: (first: number, end: number) => number[]) {
  const kept: number[] = [];
  const newStarts = new Uint32Array(starts.length);
  for (let drone = 0; drone + 1 < starts.length; drone++) {
    for (const k of choose(starts[drone]!, starts[drone + 1]!)) kept.push(k);
    newStarts[drone + 1] = kept.length;
  }
  return { kept, starts: newStarts };
}

function numbersFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, k) => first + k);
}
