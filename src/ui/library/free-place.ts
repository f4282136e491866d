import { type FormationPoints, leastAltitudeM } from '../../core';
import { scenesOf } from '../../document';
import type { ShowValue } from '../../editing';
import { type LibraryItem, tileInputs } from '../../editing/library';
import type { LiveShow } from '../../live';
import { profileOf } from '../../show';
import { tileKey } from './tile-picture';

type Place = readonly [x: number, y: number, z: number];

/** Between figures that stand beside each other. */
const GAP_M = 6;
/** Longer nobody waits for a place: the figure is put beside the others by a rule. */
const LONGEST_WAIT_MS = 2000;

/**
 * A place to the right of all figures of a scene that has room for an item, about as large as it will be, and high enough; undefined where the
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
  const leastM = leastAltitudeM(profileOf(show)) + growth * depthBelow(tile);
  return [Math.ceil(Math.max(...rights) + GAP_M + growth * halfWidth(tile)), y, Math.max(z, Math.ceil(leastM))];
}

/** The same as soon as all points are known; undefined where that takes too long. */
export function whenRoomIsKnown(...question: Parameters<typeof freePlace>): Promise<Place | undefined> {
  const [live] = question;
  return new Promise((resolve) => {
    const end = (place?: Place) => {
      stop();
      clearTimeout(timer);
      resolve(place);
    };
    const look = () => {
      const place = freePlace(...question);
      if (place) end(place);
    };
    const stop = live.subscribe(look);
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    look();
  });
}

/** How far points reach below their middle. */
function depthBelow({ positionsM }: FormationPoints): number {
  let below = 0;
  for (let at = 2; at < positionsM.length; at += 3) below = Math.max(below, -positionsM[at]!);
  return below;
}

function halfWidth({ positionsM }: FormationPoints): number {
  let half = 0;
  for (let at = 0; at < positionsM.length; at += 3) half = Math.max(half, Math.abs(positionsM[at]!));
  return half;
}
