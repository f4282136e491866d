import type { ShowValue } from '../editing';
import { isSameValue } from '../show';
import { holdParts, landingParts, sceneIds, takeoffParts, transitionParts, venueParts } from './staged-scene';

/** Which stretches of a plan a show no longer flies as planned; lists are by the index of the planned show. */
export interface StaleSegments {
  readonly takeoff: boolean;
  readonly landing: boolean;
  readonly scenes: readonly boolean[];
  /** Those of them whose own hold was edited, so that the plan shows another picture. */
  readonly edited: readonly boolean[];
  /** The transition into the scene of the same index; the last one leads to the landing. */
  readonly transitions: readonly boolean[];
  /** Where each planned scene stands in the show now; null for one that was removed. */
  readonly indexNow: readonly (number | null)[];
}

/**
 * What of the plan of one show is old for another: holds that were edited, the transitions into and out of them, those
 * between scenes that were not neighbours, and everything where the fleet, the site or the limits changed. A pure function
 * of two values; what they share is not looked into.
 * @returns null where the plan is current.
 */
export function staleSegments(planned: ShowValue, now: ShowValue): StaleSegments | null {
  if (planned === now) return null;
  const indexNow = matchScenes(sceneIds(planned.show), sceneIds(now.show));
  const isAll = !isSameValue(venueParts(planned), venueParts(now));
  const edited = indexNow.map(
    (at, index) => at === null || !isSameValue(holdParts(planned, index), holdParts(now, at)),
  );
  const scenes = edited.map((isEdited) => isAll || isEdited);
  const stale: StaleSegments = {
    takeoff: isAll || !isSameValue(takeoffParts(planned), takeoffParts(now)),
    landing: isAll || !isSameValue(landingParts(planned), landingParts(now)),
    scenes,
    edited,
    transitions: staleTransitions(planned, now, indexNow, scenes),
    indexNow,
  };
  const isAnyStale = stale.takeoff || stale.landing || [...scenes, ...stale.transitions].includes(true);
  return isAnyStale ? stale : null;
}

function staleTransitions(
  planned: ShowValue,
  now: ShowValue,
  indexNow: StaleSegments['indexNow'],
  scenes: readonly boolean[],
): boolean[] {
  const count = sceneIds(now.show).length;
  return [...indexNow, count].map((at, index) => {
    const before = index === 0 ? -1 : (indexNow[index - 1] ?? null);
    const isNeighbour = at !== null && before !== null && at === before + 1;
    if (!isNeighbour || scenes[index - 1] || scenes[index]) return true;
    if (index === 0 && !isSameValue(takeoffParts(planned), takeoffParts(now))) return true;
    if (index === indexNow.length) return !isSameValue(landingParts(planned), landingParts(now));
    return !isSameValue(transitionParts(planned, index), transitionParts(now, at));
  });
}

/** Scenes are known by their names; one that was renamed, by the place where nothing else went. */
function matchScenes(planned: readonly string[], now: readonly string[]): (number | null)[] {
  return planned.map((name, index) => {
    const at = now.indexOf(name);
    if (at >= 0) return at;
    const other = now[index];
    return other !== undefined && now.length === planned.length && !planned.includes(other) ? index : null;
  });
}
