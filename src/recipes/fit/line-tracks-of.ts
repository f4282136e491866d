import { type LineItem, liftPath, type Track } from '../../core/formation';

/** Lines that nothing covers as tracks of one pitch. */
export function lineTracksOf(items: readonly LineItem[], pitch: number): Track[] {
  return items.flatMap((item) =>
    item.paths.map((path) => ({
      curve: liftPath(path),
      colour: item.colour,
      depthM: item.depthM,
      partAt: () => item.part,
      pitch,
      mirrored: false,
      row: 0,
      drawn: true,
    })),
  );
}
