import type { Show } from '../show';

/**
 * When a note is, in seconds of the show's clock: one on a scene that is gone counts from the start of the show.
 * @param startOf when a scene starts, by its id; undefined for none such.
 */
export function noteTimeS(
  { scene, atS }: Pick<NonNullable<Show['notes']>[number], 'scene' | 'atS'>,
  startOf: (scene: string) => number | undefined,
): number {
  return (scene === undefined ? 0 : (startOf(scene) ?? 0)) + atS;
}
