import type { NightChoice, Surroundings } from '../../../core';

const ASTANA = { latitudeDeg: 51.13, longitudeDeg: 71.43 };
const TOWN_REACH_DEG = 0.35;

/** What stands around a site. */
export function surroundingsOf(
  choice: NightChoice,
  place: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): Surroundings {
  const chosen = choice.surroundings ?? 'auto';
  if (chosen !== 'auto') return chosen;
  const north = Math.abs(place.latitudeDeg - ASTANA.latitudeDeg);
  const east = Math.abs(place.longitudeDeg - ASTANA.longitudeDeg) * 0.63;
  return Math.hypot(north, east) < TOWN_REACH_DEG ? 'astana' : 'town';
}
