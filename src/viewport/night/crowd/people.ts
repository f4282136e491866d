import { createRandom } from '../random';
import { PROMENADE_M } from '../town';

/** Somebody who watches, seen from behind. Places are right, ahead and up of the eye, in metres. */
export interface Person {
  readonly u: number;
  readonly v: number;
  readonly heightM: number;
  /** From slight to broad, 0 to 1. */
  readonly build: number;
  /** How long the coat is, 0 for a jacket. */
  readonly coat: number;
  readonly head: HeadWear;
  readonly arms: Arms;
  /** Which side a raised arm is on: 1 right, −1 left. */
  readonly side: 1 | -1;
  /** Lean to the side, and how light the cloth is, 0 to 1. */
  readonly lean: number;
  readonly shade: number;
}

export const HEAD_WEAR = ['short', 'long', 'knot', 'cap', 'hood'] as const;
export type HeadWear = (typeof HEAD_WEAR)[number];
export const ARMS = ['down', 'pockets', 'phone', 'wide', 'child'] as const;
export type Arms = (typeof ARMS)[number];

/** How far the eye stands above the promenade where the others stand: their heads lie below the horizon. */
export const BELOW_EYE_M = 1.7 - PROMENADE_M;
const REACH_M = 30;
const FARTHEST_M = 14.6;
/** How far ahead each row stands, and how wide the gaps in it are, in metres. */
const ROWS = [
  [14.6, 2.2],
  [12.9, 3.2],
  [11.2, 3],
  [9.7, 2.4],
  [8.5, 2.8],
] as const;

/** People in rows that thin out to the back, alone and in groups; farthest first. */
export function createPeople(): Person[] {
  const random = createRandom(550);
  const people: Person[] = [];
  for (const [v, gapM] of ROWS) {
    for (let u = -REACH_M * (v / FARTHEST_M); u < REACH_M * (v / FARTHEST_M); ) {
      const size = random() < 0.3 ? 1 : 2 + Math.floor(random() * 3);
      for (let k = 0; k < size; k++) {
        people.push(createPerson(u, v + (random() - 0.5) * 0.9, random));
        u += 0.46 + random() * 0.24;
      }
      u += gapM * (0.25 + 1.5 * random() ** 2);
    }
  }
  return people.sort((a, b) => b.v - a.v);
}

function createPerson(u: number, v: number, random: () => number): Person {
  const isChild = random() < 0.09;
  const pick = random();
  return {
    u,
    v,
    heightM: isChild ? 1.05 + random() * 0.3 : 1.58 + random() * 0.28,
    build: isChild ? 0.2 : random(),
    coat: random() < 0.4 ? 0.4 + random() * 0.6 : 0,
    head: HEAD_WEAR[Math.floor(random() * HEAD_WEAR.length)]!,
    arms: isChild ? 'down' : pick < 0.19 ? 'phone' : pick < 0.24 ? 'wide' : pick < 0.62 ? 'pockets' : 'down',
    side: random() < 0.6 ? 1 : -1,
    lean: (random() - 0.5) * 0.07,
    shade: random(),
  };
}

/** A lit screen that somebody holds up: its middle about the feet, and its size; metres. */
export interface Screen {
  readonly x: number;
  readonly z: number;
  readonly widthM: number;
  readonly heightM: number;
}

/** Where somebody's screen is, as the shader of people draws the hand that holds it; null for those without. */
export function screenOf({ arms, side, heightM }: Person): Screen | null {
  if (arms !== 'phone' && arms !== 'wide') return null;
  const scale = heightM / 1.72;
  const isWide = arms === 'wide';
  return {
    x: side * (isWide ? 0.06 : 0.2) * scale,
    z: (isWide ? 1.83 : 1.93) * scale,
    widthM: isWide ? 0.155 : 0.078,
    heightM: isWide ? 0.078 : 0.155,
  };
}
