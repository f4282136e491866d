import { formationSuite } from '../../oracles/formation-suite';
import { floor, hovering } from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import type { Figure } from '../figure';
import { pairOf } from '../pair-runs';
import { assignmentFigures } from '../peers/assignment-peers';
import { type CrowdApi, type MeshApi, walkCrowd } from '../peers/crowd-peer';
import { loadPeer } from '../peers/load-peer';
import { nearestOnStraightLines } from '../peers/straight-lines';
import { assignPair, PAIR_LIMITS, planPair } from '../plan-pair';
import { printFigures } from './police-day';

const DRONES = 550;
const SPACING_M = 2.1;
const SEPARATION_M = 2;
const CROWD_VERSION = '0.43.1';
/** A crowd may take so many times as long as we do before those under way count as stuck. */
const PATIENCE = 4;

const suite = formationSuite(DRONES, SPACING_M);
const pairs = [
  ['ground', 'wideWall'],
  ['ball', 'text'],
  ['scatter', 'star'],
  ['wideWall', 'sideWall'],
].map(([from, to]) => pairOf(suite, from!, to!));

function inOrder(toM: Float64Array, assignment: Uint32Array): Float64Array {
  return Float64Array.from([...assignment].flatMap((place) => [...toM.subarray(3 * place, 3 * place + 3)]));
}

/** What happens to the separation when the lines of least squares are flown as they are. */
function straightFigure(): Figure {
  const nearest = pairs.map(({ fromM, toM }) =>
    nearestOnStraightLines(fromM, inOrder(toM, assignPair(fromM, toM).assignment)),
  );
  return {
    name: `straight lines of least squares (CAPT): least separation of ${pairs.length} pairs`,
    value: Math.min(...nearest),
    unit: 'm',
    atMost: null,
    note: `we keep ${SEPARATION_M} m; leaves out: bending round each other, so it needs formations 1.41 times as wide`,
  };
}

/**
 * A crowd either keeps apart and does not arrive, or arrives and walks through each other. Both ends of the settings
 * tried: looking 4 to 24 m round, with and without the force to drift apart, at weights of 1 to 30.
 */
const CROWDS = [
  { label: 'looking 4 m round', rangeM: 4 },
  { label: 'looking 24 m round', rangeM: 24 },
];

/** A flat lattice into a flat disc at one height, for a peer that knows two dimensions only. */
async function crowdFigures(): Promise<Figure[]> {
  const core = await loadPeer<CrowdApi>('@recast-navigation/core', CROWD_VERSION);
  const generators = await loadPeer<MeshApi>('@recast-navigation/generators', CROWD_VERSION);
  if (!core || !generators) return [];
  const [fromM, toM] = [hovering(floor(DRONES, SPACING_M, 24)), suite.hexDisc!];
  const ours = await planPair(fromM, toM, SEPARATION_M);
  const { minSeparation } = checkTransition(ours.trajectories(), SEPARATION_M, PAIR_LIMITS);
  const goalsM = inOrder(toM, assignPair(fromM, toM).assignment);
  const { speedXyMps: speedMps, accelerationMps2 } = PAIR_LIMITS;
  const patienceS = PATIENCE * ours.durationS;
  const walk = { fromM, goalsM, separationM: SEPARATION_M, speedMps, accelerationMps2, patienceS };
  const figures: Figure[] = [];
  for (const { label, rangeM } of CROWDS) {
    const start = performance.now();
    const walked = await walkCrowd(core.api, generators.api, { ...walk, rangeM });
    const computedS = (performance.now() - start) / 1000;
    const name = `grid to disc, Detour crowd ${core.version} ${label}`;
    figures.push(
      {
        name: `${name}: least separation`,
        value: walked.nearestM,
        unit: 'm',
        atMost: null,
        note: `ours ${minSeparation!.m.toFixed(3)} m; leaves out: height, jerk, any promise of the separation`,
      },
      {
        name: `${name}: not arrived within 0.5 m`,
        value: walked.notArrived,
        unit: '',
        atMost: null,
        note: `after ${walked.durationS.toFixed(1)} s of flight, computed in ${computedS.toFixed(1)} s; ours all after ${ours.durationS.toFixed(1)} s, in ${(ours.planMs / 1000).toFixed(2)} s; it is given our assignment`,
      },
    );
  }
  return figures;
}

const assignments = await assignmentFigures(pairs.map(({ fromM, toM }) => [fromM, toM] as const));
printFigures([...assignments, straightFigure(), ...(await crowdFigures())]);
