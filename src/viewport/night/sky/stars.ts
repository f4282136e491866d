import type { Lamp } from '../lights';
import { createRandom } from '../random';

const COUNT = 1100;
const AWAY_M = 20_000;
const NONE_BELOW = 0.1;
const ALL_ABOVE = 0.41;

/** Stars as lamps far away: few bright ones, many faint ones, none in the haze over the horizon. */
export function createStars(): Lamp[] {
  const random = createRandom(88);
  return Array.from({ length: COUNT }, () => {
    const up = random() ** 0.9;
    const turn = random() * 2 * Math.PI;
    const flat = Math.sqrt(1 - up * up);
    const seen = Math.min(Math.max((up - NONE_BELOW) / (ALL_ABOVE - NONE_BELOW), 0), 1);
    const bright = (6 + 460 * random() ** 9) * seen;
    const warm = random();
    return {
      place: [flat * Math.cos(turn) * AWAY_M, flat * Math.sin(turn) * AWAY_M, up * AWAY_M] as const,
      light: [bright * (0.78 + 0.22 * warm), bright * 0.9, bright * (1.08 - 0.3 * warm)] as const,
    };
  }).filter(({ light }) => light[0] > 1);
}
