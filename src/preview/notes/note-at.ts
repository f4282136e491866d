import type { ShareScene, ShowNote } from '../../share';

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** A note on a moment: with the scene that stands or comes next, so that it is found again when times have changed. */
export function noteAt(
  scenes: readonly ShareScene[],
  timeMs: number,
  text: string,
  pointM: ShowNote['pointM'],
): ShowNote {
  const scene = scenes.findLast(({ startMs }) => startMs <= timeMs);
  return {
    text,
    atS: rounded(timeMs / 1000, 2),
    scene: scene ? { name: scene.name, inS: rounded((timeMs - scene.startMs) / 1000, 2) } : null,
    pointM: pointM && [rounded(pointM[0], 1), rounded(pointM[1], 1), rounded(pointM[2], 1)],
  };
}
