import { ClearanceGrid } from '../../geometry/clearance-grid';
import { countPoints, dropSurplus, type Leader, placesOf } from '../sites/leader';
import type { Keep } from '../sites/site';
import { hexRows } from './hex-rows';
import type { MeasuredPicture } from './measure-picture';
import { AreaProbe, itemAt, type PaintedArea } from './paint-fields';

/** A backdrop: an area that is lit behind what is painted over it, and the pitch that it is meant to have. */
export interface Backdrop {
  readonly area: PaintedArea;
  readonly mirrored: boolean;
  readonly pitch: number;
}

/** How far its rows may be from the pitch that is meant, to take just the lights that are left for them. */
const NARROWEST = 0.7;
const WIDEST = 1.5;
const HALVINGS = 7;
/** A place so many of the rows' pitches from every light is a hole. */
const HOLE = 0.8;
/** Places to a pitch that are looked at for holes. */
const CELLS_PER_PITCH = 4;
const PLACES_AT_ONCE = 4000;

/**
 * Exactly `wanted` lights on backdrops, or fewer where they do not hold them: straight rows that make room for what lies over
 * them, and a light in each hole that is left between. `pitch` is that of the picture, `placed` are its other lights. The
 * rows stand as wide as they can, and what is too much for them is left out of the backdrop alone: the motif keeps its lights.
 */
export function* backdropLeaders(
  picture: MeasuredPicture,
  backdrops: readonly Backdrop[],
  pitch: number,
  placed: readonly Leader[],
  wanted: number,
): Generator<void, Leader[]> {
  if (backdrops.length === 0 || wanted <= 0) return [];
  const lightsAt = function* (stretch: number) {
    const leaders: Leader[] = [];
    for (const backdrop of backdrops) {
      for (const leader of yield* lightBackdrop(picture, backdrop, stretch, pitch, placed)) leaders.push(leader);
    }
    return leaders;
  };
  let [low, high] = [NARROWEST, WIDEST];
  let best = yield* lightsAt(low);
  for (let round = 0; round < HALVINGS && countPoints(best) > wanted; round += 1) {
    const middle = 0.5 * (low + high);
    const leaders = yield* lightsAt(middle);
    if (countPoints(leaders) < wanted) high = middle;
    else [low, best] = [middle, leaders];
  }
  return yield* dropSurplus(best, wanted, picture.axisX);
}

function* lightBackdrop(
  picture: MeasuredPicture,
  backdrop: Backdrop,
  stretch: number,
  pitch: number,
  placed: readonly Leader[],
): Generator<void, Leader[]> {
  const wide = backdrop.pitch * stretch;
  const rows = yield* hexRows(picture, backdrop.area, backdrop.mirrored, wide);
  const meant = rows.map((leader) => ({ ...leader, pitch: backdrop.pitch }));
  return [...meant, ...(yield* fillHoles(picture, backdrop, wide, pitch, [...placed, ...rows]))];
}

/** A light in each place of a backdrop that is far from all others, the widest holes first. */
function* fillHoles(
  picture: MeasuredPicture,
  { area, mirrored }: Backdrop,
  wide: number,
  pitch: number,
  others: readonly Leader[],
): Generator<void, Leader[]> {
  const taken = new ClearanceGrid(2 * wide);
  const { positions } = yield* placesOf(others, picture.axisX);
  for (let at = 0; at < positions.length; at += 3) taken.add(positions[at]!, 0, positions[at + 2]!);
  const least = Math.max(pitch, HOLE * wide);
  const leaders: Leader[] = [];
  for (const { x, z } of yield* holesOf(picture, area, mirrored, wide, least, taken)) {
    if (taken.nearest(x, 0, z) < least) continue;
    taken.add(x, 0, z);
    if (mirrored) taken.add(2 * picture.axisX - x, 0, z);
    leaders.push(fillIn(picture, area, mirrored, pitch, x, z));
  }
  return leaders;
}

interface Hole {
  readonly x: number;
  readonly z: number;
  readonly clearance: number;
}

/** Places of an area that are clear of all lights by `least`, the clearest first. */
function* holesOf(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  wide: number,
  least: number,
  taken: ClearanceGrid,
): Generator<void, Hole[]> {
  const probe = new AreaProbe(picture.frame, area.values);
  const { x0, y0, step, rows, columns } = picture.frame;
  const cell = wide / CELLS_PER_PITCH;
  const right = mirrored ? picture.axisX - 0.5 * least : x0 + columns * step;
  const holes: Hole[] = [];
  let looked = 0;
  for (let z = y0; z < y0 + rows * step; z += cell) {
    for (let x = x0; x < right; x += cell) {
      if (looked++ % PLACES_AT_ONCE === 0) yield;
      if (probe.depth(x, z) < 0) continue;
      const clearance = Math.min(taken.nearest(x, 0, z), 2 * wide);
      if (clearance >= least) holes.push({ x, z, clearance });
    }
  }
  return holes.sort((a, b) => b.clearance - a.clearance || a.z - b.z || a.x - b.x);
}

function fillIn(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  x: number,
  z: number,
): Leader {
  const { colour, depthM } = area.items[0]!;
  const probe = new AreaProbe(picture.frame, area.values);
  const keep: Keep = (positions, at) => probe.bringInside(positions, at, 0);
  return {
    x,
    y: 0,
    z,
    pitch,
    colour,
    depthM,
    row: 1,
    partAt: (px, pz) => itemAt(picture, area, px, pz).part,
    symmetry: mirrored ? 'pair' : 'none',
    makeKeep: () => keep,
  };
}
