import { seededRandom } from '../geometry/seeded-random';
import { SpaceCurve } from '../geometry/space-curve';
import { eliminate } from './sites/eliminate';
import type { Leader } from './sites/leader';
import type { Keep, Site } from './sites/site';
import type { Layout } from './tracks/lay-out-tracks';
import { settle } from './tracks/lay-out-tracks';

export interface ShellPaint {
  readonly colour: number;
  readonly part: string;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Moves the first and last point off the poles, where the plain lattice is tightest (Roberts, "How to evenly distribute points on a sphere", 2018). */
const POLE_OFFSET = 0.36;

/** `count` points on the unit sphere in a golden spiral: even, with no seam; its least gap is about 3.1 / √count. */
export function fibonacciSphere(count: number, { colour, part }: ShellPaint): Site[] {
  const pitch = Math.sqrt((4 * Math.PI) / (count * (Math.sqrt(3) / 2)));
  return Array.from({ length: count }, (_, index) => {
    const z = count === 1 ? 0 : 1 - (2 * (index + POLE_OFFSET)) / (count - 1 + 2 * POLE_OFFSET);
    const radius = Math.sqrt(1 - z * z);
    const angle = index * GOLDEN_ANGLE;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), z, pitch, keep: keepOnSphere, colour, part };
  });
}

const keepOnSphere: Keep = (positions, at) => {
  const length = Math.hypot(positions[at]!, positions[at + 1]!, positions[at + 2]!) || 1;
  for (let axis = 0; axis < 3; axis += 1) positions[at + axis]! /= length;
};

const CANDIDATES_PER_POINT = 6;
const CANDIDATES_AT_ONCE = 5000;
/** Part of the hexagonal pitch that points on a curved surface can be expected to hold. */
const HELD_PART = 0.9;

/**
 * `count` points on the surface that `profile` (radius, height pairs) makes when it turns about the vertical: candidates by
 * area, thinned out, then moved apart on the surface.
 */
export function* layOutShell(
  profile: readonly (readonly [radius: number, height: number])[],
  count: number,
  seed: number,
  paint: ShellPaint,
): Generator<void, Layout> {
  const curve = new SpaceCurve(Float64Array.from(profile.flatMap(([radius, height]) => [radius, 0, height])), false);
  const { cumulative, total } = bandAreas(profile);
  const pitch = HELD_PART * Math.sqrt(total / (count * (Math.sqrt(3) / 2)));
  const random = seededRandom(seed);
  const { colour, part } = paint;
  const makeKeep = () => keepOnTurned(curve);
  const partAt = () => part;
  const candidates: Leader[] = [];
  while (candidates.length < CANDIDATES_PER_POINT * count + 16) {
    if (candidates.length % CANDIDATES_AT_ONCE === 0) yield;
    const [radius, height] = pickOnProfile(profile, cumulative, random() * total, random());
    const angle = 2 * Math.PI * random();
    const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    candidates.push({ x, y, z: height, pitch, colour, depthM: 0, row: 0, partAt, symmetry: 'none', makeKeep });
  }
  const kept = yield* eliminate(candidates, [], count, 0);
  const leaders = kept.map((index) => candidates[index]!);
  return yield* settle(leaders, pitch, 0);
}

type Profile = readonly (readonly [radius: number, height: number])[];

/** Area of each band of the surface, summed up from the first. */
function bandAreas(profile: Profile): { cumulative: number[]; total: number } {
  let total = 0;
  const cumulative = profile.slice(1).map(([radius, height], index) => {
    const [before, heightBefore] = profile[index]!;
    total += Math.PI * (radius + before) * Math.hypot(radius - before, height - heightBefore);
    return total;
  });
  return { cumulative, total };
}

/** A place on the profile such that places turned by any angle are even by area. */
function pickOnProfile(
  profile: Profile,
  cumulative: readonly number[],
  area: number,
  chance: number,
): [number, number] {
  const band = Math.max(
    0,
    cumulative.findIndex((sum) => area <= sum),
  );
  const [r0, z0] = profile[band]!;
  const [r1, z1] = profile[band + 1]!;
  // Radius grows evenly along the band, so area goes with its square.
  const along =
    Math.abs(r1 - r0) < 1e-9 ? chance : (Math.sqrt(r0 * r0 + chance * (r1 * r1 - r0 * r0)) - r0) / (r1 - r0);
  return [r0 + along * (r1 - r0), z0 + along * (z1 - z0)];
}

function keepOnTurned(curve: SpaceCurve): Keep {
  const nearest = new Float64Array(3);
  return (positions, at) => {
    const radius = Math.hypot(positions[at]!, positions[at + 1]!);
    curve.pointInto(curve.nearest(radius, 0, positions[at + 2]!, curve.length / 2, curve.length), nearest);
    const scale = radius > 0 ? nearest[0]! / radius : 0;
    positions[at]! *= scale;
    positions[at + 1]! *= scale;
    positions[at + 2] = nearest[2]!;
  };
}
