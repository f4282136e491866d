import type { Lamp } from '../lights';
import { createRandom } from '../random';
import type { Banks } from './banks';
import { LANDMARKS } from './landmarks';

type Light = Lamp['light'];
type Flat = readonly [number, number];

const SODIUM: Light = [1, 0.55, 0.17];
const WARM: Light = [1, 0.72, 0.4];
const WHITE: Light = [0.85, 0.92, 1];
const BLUE: Light = [0.25, 0.5, 1];
const RED: Light = [1, 0.06, 0.04];
const QUAY_STEP_M = 18;

const scaled = ([r, g, b]: Light, by: number): Light => [r * by, g * by, b * by];

/** Lamps of a town by a river or a lake. */
export function townLamps(banks: Banks | null, isAstana: boolean): Lamp[] {
  const random = createRandom(4071);
  const quay = banks && isAstana ? alongLine(banks.far, QUAY_STEP_M, 700, 5.2, 2, SODIUM, 0.75) : [];
  const lamps = [...quay, ...parkLamps(random, isAstana), ...streetLamps(random, isAstana)];
  return isAstana ? [...lamps, ...bridgeLamps(), ...beacons(), ...carLights(random)] : lamps;
}

function alongLine(
  line: readonly Flat[],
  stepM: number,
  reachM: number,
  z: number,
  behindM: number,
  colour: Light,
  flux: number,
): Lamp[] {
  return line.slice(1).flatMap((end, k) => {
    const start = line[k]!;
    const lengthM = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const count = Math.floor(lengthM / stepM);
    return Array.from({ length: count }, (_, i) => {
      const share = (i + 0.5) / count;
      const place = [
        start[0] + (end[0] - start[0]) * share,
        start[1] + (end[1] - start[1]) * share + behindM,
        z,
      ] as const;
      return { place, light: scaled(colour, flux) };
    }).filter(({ place }) => Math.hypot(place[0], place[1]) < reachM);
  });
}

function parkLamps(random: () => number, isAstana: boolean): Lamp[] {
  return Array.from({ length: isAstana ? 150 : 50 }, () => {
    const v = 250 + 260 * random() ** 1.4;
    const [u, pick] = [(random() - 0.5) * 2.4 * v, random()];
    const colour = pick < 0.6 ? SODIUM : pick < 0.85 ? WARM : pick < 0.96 ? WHITE : BLUE;
    return { place: [u, v, 2.6 + random() * 6] as const, light: scaled(colour, 0.12 + 0.5 * random() ** 3) };
  });
}

function streetLamps(random: () => number, isAstana: boolean): Lamp[] {
  return Array.from({ length: isAstana ? 330 : 160 }, () => {
    const v = 560 + 2800 * random() ** 1.8;
    const u = (random() - 0.5) * 2.6 * v;
    const colour = random() < 0.72 ? SODIUM : random() < 0.5 ? WARM : WHITE;
    return { place: [u, v, 6 + random() * 10 + v * 0.003] as const, light: scaled(colour, 0.25 + 1.6 * random() ** 3) };
  });
}

/** A bridge on the left: a line of lamps that rises a little in the middle. */
function bridgeLamps(): Lamp[] {
  return Array.from({ length: 30 }, (_, k) => {
    const share = k / 29;
    const place = [-545 + 285 * share, 410 + 60 * share, 13 + 5 * Math.sin(share * Math.PI)] as const;
    return { place, light: scaled(k % 2 ? WHITE : [0.7, 0.85, 1], 0.75) };
  });
}

/** Red lights on what is high. */
function beacons(): Lamp[] {
  const { leaning, tallTower, goldenWest, goldenEast, khanShatyr } = LANDMARKS;
  const places = [
    [leaning.u - 16, leaning.v, 151],
    [leaning.u + 58, leaning.v, 131],
    [tallTower.u, tallTower.v - 30, 199],
    [goldenWest.u, goldenWest.v, 90],
    [goldenEast.u, goldenEast.v, 86],
    [khanShatyr.u + 22, khanShatyr.v, 153],
  ] as const;
  return places.map((place) => ({ place, light: scaled(RED, 0.9) }));
}

/** Cars on the road along the other bank: white that come, red that go. */
function carLights(random: () => number): Lamp[] {
  return Array.from({ length: 46 }, () => {
    const u = (random() - 0.5) * 900;
    const comes = random() < 0.5;
    const place = [u, (comes ? 300 : 306) + Math.abs(u) * 0.05, 1.1] as const;
    return { place, light: scaled(comes ? WHITE : RED, comes ? 0.4 : 0.16) };
  });
}
