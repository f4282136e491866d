import { type FormationPoints, leastAltitudeM } from '../../core';
import type { ShowValue } from '../../editing';
import { type LibraryItem, tileInputs } from '../../editing/library';
import type { LiveShow } from '../../live';
import { profileOf, type Show } from '../../show';

type Place = readonly [x: number, y: number, z: number];

/** What a picture takes up as the audience sees it, metres. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Between figures that stand beside each other. */
const GAP_M = 6;
/** A place is waited for no longer: the figure is put beside the others by a rule. */
const LONGEST_WAIT_MS = 3000;

/**
 * A place beside all figures of a scene that has room for an item, about as large as it will be; undefined where the points
 * of the figures or of the item are not known yet.
 */
export function freePlace(
  live: Pick<LiveShow, 'figuresAtEnd' | 'formationPoints' | 'inputsOf' | 'isExact'>,
  { show, assets }: ShowValue,
  scene: number,
  item: LibraryItem,
): Place | undefined {
  const shown = live.figuresAtEnd(scene, 'start');
  const inputs = tileInputs(item, assets);
  const tile = inputs && live.formationPoints(item.id, inputs);
  const like = live.inputsOf(scene, 0);
  if (!shown || !tile || !like || !live.isExact(inputs)) return undefined;
  const wanted = inputs.count === tile.parts.length ? show.fleet.count / (shown.length + 1) : tile.parts.length;
  // a form grows with its points at most as a line does, and mostly as an area
  const growth = Math.sqrt(Math.max(1, wanted / tile.parts.length)) * (like.spacingM / inputs.spacingM);
  const [halfWidth, halfHeight] = halvesOf(tile).map((half) => growth * half) as [number, number];
  const [x, z] = placeBeside(extentOf(shown.map(({ placesM }) => placesM)), halfWidth, halfHeight, roomIn(show));
  return [x, depthOf(shown.at(-1)!.placesM), z];
}

/** The same as soon as all points are known; undefined where that takes too long. */
export function whenRoomIsKnown(
  live: Parameters<typeof freePlace>[0] & Pick<LiveShow, 'subscribe'>,
  value: ShowValue,
  scene: number,
  item: LibraryItem,
): Promise<Place | undefined> {
  return placeWhenKnown(live, () => freePlace(live, value, scene, item));
}

/** A text that was written a moment ago is still being laid out: its place is waited for, but not for long. */
export function placeWhenKnown<Place>(
  live: { subscribe(listener: () => void): () => void },
  look: () => Place | undefined,
): Promise<Place | undefined> {
  const now = look();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const done = (place: Place | undefined) => {
      clearTimeout(timer);
      stop();
      resolve(place);
    };
    const stop = live.subscribe(() => {
      const place = look();
      if (place !== undefined) done(place);
    });
    const timer = setTimeout(() => done(undefined), LONGEST_WAIT_MS);
  });
}

/** Where drones may be, as the audience sees it. */
function roomIn(show: Show): Extent {
  const profile = profileOf(show);
  const across = show.site.geofence.polygonM.map(([x]) => x);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    low: leastAltitudeM(profile),
    high: Math.min(profile.altitudeMaxM, show.site.geofence.ceilingM),
  };
}

/**
 * The middle of a picture beside what is taken: what is wide goes beneath or above, else to a side, wherever there is room.
 * Where there is none it stands to the right all the same, and the inspector says what is wrong with that.
 */
export function placeBeside(
  taken: Extent,
  halfWidth: number,
  halfHeight: number,
  room: Extent,
): [x: number, z: number] {
  const [middleX, middleZ] = [(taken.left + taken.right) / 2, (taken.low + taken.high) / 2];
  const sides: [number, number][] = [
    [Math.ceil(taken.right + GAP_M + halfWidth), Math.round(middleZ)],
    [Math.floor(taken.left - GAP_M - halfWidth), Math.round(middleZ)],
  ];
  const ends: [number, number][] = [
    [Math.round(middleX), Math.floor(taken.low - GAP_M - halfHeight)],
    [Math.round(middleX), Math.ceil(taken.high + GAP_M + halfHeight)],
  ];
  const hasRoom = ([x, z]: [number, number]) =>
    x - halfWidth >= room.left &&
    x + halfWidth <= room.right &&
    z - halfHeight >= room.low &&
    z + halfHeight <= room.high;
  const isWide = halfWidth > 1.5 * halfHeight;
  return (isWide ? [...ends, ...sides] : [...sides, ...ends]).find(hasRoom) ?? sides[0]!;
}

function extentOf(places: readonly Float64Array[]): Extent {
  const of = (axis: number) => places.flatMap((placesM) => [...placesM].filter((_, at) => at % 3 === axis));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const [across, up] = [of(0), of(2)];
  return { left: least(across), right: most(across), low: least(up), high: most(up) };
}

function depthOf(placesM: Float64Array): number {
  let [near, far] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 1; at < placesM.length; at += 3) {
    near = Math.min(near, placesM[at]!);
    far = Math.max(far, placesM[at]!);
  }
  return Math.round((near + far) / 2);
}

/** Half the width and half the height of points about their middle. */
function halvesOf({ positionsM }: FormationPoints): [number, number] {
  const halves: [number, number] = [0, 0];
  for (let at = 0; at < positionsM.length; at += 3) {
    halves[0] = Math.max(halves[0], Math.abs(positionsM[at]!));
    halves[1] = Math.max(halves[1], Math.abs(positionsM[at + 2]!));
  }
  return halves;
}
