import { closestPair, coded, message } from '../../core';
import type { Fault } from '../file/describe-issue';
import { groupsOf } from '../groups-of';
import { launchPads, padCount } from '../launch-pads';
import { footprintOf } from '../obstacles-of';
import { leavesOf, pointsWanted } from '../points-wanted';
import { findCrossing, isInside } from '../polygon';
import { profileOf } from '../profiles';
import type { Launch, LeafRecipe, Show } from '../schema';
import { groupFaults } from './check-groups';
import { idFaults } from './check-ids';
import { cueFaults, sceneFaults } from './check-scenes';

type Pad = readonly [number, number];

/** No show drone is smaller: two pads that are nearer are one place, given twice. */
const LEAST_PAD_DISTANCE_M = 0.1;

/** A tray that just fits is not refused for the rounding of its length. */
const TRAY_TOLERANCE_M = 1e-6;

/** What a schema cannot say: whether the parts of a show fit together. In the order of what to fix first. */
export function findFaults(show: Show): Fault[] {
  return [
    ...idFaults(show),
    ...referenceFaults(show),
    ...fenceFaults(show),
    ...fleetFaults(show),
    ...trayFaults(show),
    ...padFaults(show),
    ...obstacleFaults(show),
    ...profileFaults(show),
    ...formationFaults(show),
    ...groupFaults(show),
    ...sceneFaults(show),
    ...launchFaults(show, 'takeoff'),
    ...launchFaults(show, 'landing'),
    ...cueFaults(show),
  ];
}

/** All heights of a show, and all that is written for the drones, count from the launch ground. */
function* referenceFaults({ site }: Show): Iterable<Fault> {
  if (site.altitudeReference === 'launch') return;
  const { amslM } = site.origin;
  yield {
    path: ['site', 'altitudeReference'],
    what: coded('heights-above-sea-level')`found "amsl", expected "launch": heights above sea level are not flown`,
    remedy: message`Give all heights from the launch ground, which lies ${amslM} m above sea level: take ${amslM} m off each.`,
  };
}

function* fenceFaults({ site }: Show): Iterable<Fault> {
  const crossing = findCrossing(site.geofence.polygonM);
  if (!crossing) return;
  yield {
    path: ['site', 'geofence', 'polygonM'],
    what: coded(
      'fence-crosses-itself',
    )`the sides after corners ${crossing[0]} and ${crossing[1]} cross or touch, expected a polygon that does not`,
    remedy: message`Give the corners in order around the field, each once.`,
  };
}

function* fleetFaults({ fleet }: Show): Iterable<Fault> {
  if (fleet.homesM && fleet.homesM.length !== fleet.count) {
    yield {
      path: ['fleet', 'homesM'],
      what: coded('pads-not-one-a-drone')`found ${fleet.homesM.length} pads, expected ${fleet.count}, one a drone`,
      remedy: message`Give each drone its pad, or leave homesM out and use the launch grid.`,
    };
  } else if (!fleet.homesM && padCount(fleet.launch) < fleet.count) {
    const { columns, rows, tray } = fleet.launch;
    const places = tray
      ? message`${columns} x ${rows} trays of ${tray.columns} x ${tray.rows}`
      : `${columns} x ${rows}`;
    const side = Math.ceil(Math.sqrt((fleet.count * columns * rows) / padCount(fleet.launch)));
    yield {
      path: ['fleet', 'launch'],
      what: coded(
        'launch-too-small',
      )`found ${places} = ${padCount(fleet.launch)} pads, expected at least ${fleet.count}, one a drone`,
      remedy: message`Enlarge the grid (${side} x ${side} is enough) or lower fleet.count.`,
    };
  }
}

/** Neighbouring trays lie beside each other: their pads are no nearer than those of one tray. */
function* trayFaults({ fleet }: Show): Iterable<Fault> {
  const { columns, rows, pitchM, tray } = fleet.launch;
  if (fleet.homesM || !tray) return;
  const across = columns > 1 ? tray.columns : 1;
  const along = rows > 1 ? tray.rows : 1;
  const neededM = Math.max(across, along) * tray.pitchM;
  if (pitchM >= neededM - TRAY_TOLERANCE_M) return;
  yield {
    path: ['fleet', 'launch', 'pitchM'],
    what: coded('trays-overlap')`found trays ${pitchM} m apart, expected at least ${neededM} m, the length of a tray`,
    remedy: message`Set the trays wider apart, or put fewer pads into one.`,
  };
}

function* padFaults({ site, fleet }: Show): Iterable<Fault> {
  const pads = launchPads(fleet);
  yield* coincidingPadFaults(fleet, pads);
  const outside = pads.flatMap((pad, drone) => (isInside(pad, site.geofence.polygonM) ? [] : [drone]));
  if (outside.length === 0) return;
  const [x, y] = pads[outside[0]!]!;
  yield {
    path: fleet.homesM ? ['fleet', 'homesM', outside[0]!] : ['fleet', 'launch'],
    what: coded(
      'pads-outside-fence',
    )`${outside.length} of ${pads.length} pads lie outside the geofence, the first of them at (${x}, ${y})`,
    remedy: message`Move or shrink the launch area, or widen site.geofence.polygonM.`,
  };
}

type ClosestPair = ReturnType<typeof closestPair>;

/** By fleet, which is a value: an edit elsewhere, of which a hand makes sixty a second, does not look at its pads again. */
const nearestOf = new WeakMap<Show['fleet'], { readonly pair: ClosestPair }>();

function nearestPads(fleet: Show['fleet'], pads: readonly Pad[]): ClosestPair {
  const known = nearestOf.get(fleet) ?? { pair: closestPair(Float64Array.from(pads.flatMap(([x, y]) => [x, y, 0]))) };
  nearestOf.set(fleet, known);
  return known.pair;
}

/** Two drones cannot stand in one place; pads that are only too near for a profile are for the check to judge. */
function* coincidingPadFaults(fleet: Show['fleet'], pads: readonly Pad[]): Iterable<Fault> {
  const { homesM, launch } = fleet;
  const nearest = nearestPads(fleet, pads);
  if (!nearest || nearest.distance >= LEAST_PAD_DISTANCE_M) return;
  const [first, second] = [Math.min(nearest.a, nearest.b), Math.max(nearest.a, nearest.b)];
  const [x, y] = pads[first]!;
  const inTray = launch.tray !== undefined && launch.tray.pitchM < LEAST_PAD_DISTANCE_M;
  const apart =
    nearest.distance === 0
      ? message`in one place, (${x}, ${y})`
      : message`${nearest.distance.toFixed(3)} m apart at (${x}, ${y})`;
  yield {
    path: homesM ? ['fleet', 'homesM', second] : ['fleet', 'launch', ...(inTray ? ['tray', 'pitchM'] : ['pitchM'])],
    what: coded(
      'pads-too-near',
    )`pads ${first + 1} and ${second + 1} are ${apart}, expected at least ${LEAST_PAD_DISTANCE_M} m, the size of the smallest drones`,
    remedy: homesM
      ? message`Move one of the two pads.`
      : message`Set the pads of the launch grid, or of its trays, wider apart.`,
  };
}

function* obstacleFaults({ site, fleet }: Show): Iterable<Fault> {
  const pads = launchPads(fleet);
  for (const [index, obstacle] of site.obstacles.entries()) {
    const path = ['site', 'obstacles', index];
    const { bottomM, topM } = obstacle;
    const footprint = footprintOf(obstacle);
    const crossing = obstacle.kind === 'prism' ? findCrossing(footprint) : null;
    if (crossing) {
      yield {
        path: [...path, 'footprintM'],
        what: coded(
          'obstacle-crosses-itself',
        )`the sides after corners ${crossing[0]} and ${crossing[1]} cross or touch, expected a footprint that does not`,
        remedy: message`Give the corners in order around the obstacle, each once.`,
      };
    }
    if (topM <= bottomM) {
      yield {
        path: [...path, 'topM'],
        what: coded('obstacle-upside-down')`found ${topM}, expected more than bottomM, ${bottomM}`,
        remedy: message`Raise it or lower bottomM.`,
      };
    }
    const within = bottomM > 0 || topM < 0 ? [] : pads.filter((pad) => isInside(pad, footprint));
    if (within.length > 0) {
      yield {
        path,
        what: coded(
          'pads-within-obstacle',
        )`${within.length} of ${pads.length} pads lie within it, the first of them at (${within[0]!.join(', ')})`,
        remedy: message`Move the launch area or the obstacle.`,
      };
    }
  }
}

function* profileFaults(show: Show): Iterable<Fault> {
  if (typeof show.profile === 'string') return;
  const { separationHardM, separationDesignM, altitudeMinM, altitudeMaxM } = show.profile;
  if (separationHardM > separationDesignM) {
    yield {
      path: ['profile', 'separationHardM'],
      what: coded(
        'separation-limits-swapped',
      )`found ${separationHardM}, expected at most separationDesignM, ${separationDesignM}`,
      remedy: message`What the check refuses must not be more than what the planner keeps.`,
    };
  }
  if (altitudeMinM >= altitudeMaxM) {
    yield {
      path: ['profile', 'altitudeMinM'],
      what: coded('altitude-limits-swapped')`found ${altitudeMinM}, expected less than altitudeMaxM, ${altitudeMaxM}`,
      remedy: message`Lower it or raise altitudeMaxM.`,
    };
  }
}

function* formationFaults({ formations, fleet }: Show): Iterable<Fault> {
  for (const [name, { recipe }] of Object.entries(formations)) {
    const path = ['formations', name, 'recipe'];
    const wanted = pointsWanted(recipe);
    if (wanted > fleet.count) {
      yield {
        path,
        what: coded(
          'formation-too-large',
        )`found a formation of ${wanted} points, expected at most ${fleet.count}, the size of the fleet`,
        remedy: message`Ask for fewer points or raise fleet.count.`,
      };
    }
    for (const leaf of leavesOf(recipe)) yield* pointsRecipeFaults(leaf, path);
  }
}

function* pointsRecipeFaults(recipe: LeafRecipe, path: string[]): Iterable<Fault> {
  if (recipe.kind !== 'points' || (recipe.file === undefined) !== (recipe.pointsM === undefined)) return;
  const found = recipe.file === undefined ? message`neither "file" nor "pointsM"` : message`both "file" and "pointsM"`;
  yield {
    path,
    what: coded('points-not-from-one-source')`found ${found}, expected one of them`,
    remedy: message`Name a CSV file, or list the points.`,
  };
}

function* launchFaults(show: Show, part: 'takeoff' | 'landing'): Iterable<Fault> {
  const highest = Math.min(show.site.geofence.ceilingM, profileOf(show).altitudeMaxM);
  for (const { storyboard, path } of groupsOf(show)) {
    const launch: Launch = storyboard[part];
    const top = launch.altitudeM + (launch.layers - 1) * launch.layerStepM;
    if (top <= highest) continue;
    yield {
      path: [...path, part],
      what: coded(
        'launch-too-high',
      )`found a top layer at ${top} m, expected at most ${highest} m, the lower of ceiling and profile`,
      remedy: message`Lower altitudeM, or use fewer layers or a smaller layerStepM.`,
    };
  }
}
