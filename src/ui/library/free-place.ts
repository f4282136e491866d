import type { FormationPoints } from '../../core';
import { scenesOf } from '../../document';
import type { ShowValue } from '../../editing';
import { type LibraryItem, tileInputs } from '../../editing/library';
import type { LiveShow } from '../../live';
import { tileKey } from './tile-picture';

type Place = readonly [x: number, y: number, z: number];

/** Between figures that stand beside each other. */
const GAP_M = 6;

/**
 * A place to the right of all figures of a scene that has room for an item, about as wide as it will be; undefined where the
 * points of the figures or of the item are not known yet.
 */
export function freePlace(
  live: LiveShow,
  { show, assets }: ShowValue,
  scene: number,
  item: LibraryItem,
): Place | undefined {
  const { figures } = scenesOf(show)[scene]!;
  const rights = figures.map(({ placement: { positionM, scale } }, figure) => {
    const inputs = live.inputsOf(scene, figure);
    const points = inputs && live.formationPoints(`shown/${scene}/${figure}`, inputs);
    return points ? positionM[0] + scale * halfWidth(points) : Number.NaN;
  });
  const inputs = tileInputs(item, assets);
  const tile = inputs && live.formationPoints(tileKey(item), inputs);
  const like = live.inputsOf(scene, 0);
  if (!tile || !like || rights.some(Number.isNaN)) return undefined;
  const wanted = inputs.count === tile.parts.length ? show.fleet.count / (figures.length + 1) : tile.parts.length;
  // a form grows with its points at most as a line does, and mostly as an area
  const growth = Math.sqrt(Math.max(1, wanted / tile.parts.length)) * (like.spacingM / inputs.spacingM);
  const [, y, z] = figures.at(-1)!.placement.positionM;
  return [Math.ceil(Math.max(...rights) + GAP_M + growth * halfWidth(tile)), y, z];
}

function halfWidth({ positionsM }: FormationPoints): number {
  let half = 0;
  for (let at = 0; at < positionsM.length; at += 3) half = Math.max(half, Math.abs(positionsM[at]!));
  return half;
}
