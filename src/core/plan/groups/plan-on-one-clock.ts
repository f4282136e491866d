import { runSteps, type TaskContext } from '../../task-context';
import { joinTrajectories } from '../../trajectory/join-trajectories';
import { flownPlanSteps } from '../flown-plan';
import { type FlightPlan, type PlanningMeans, planFlight } from '../plan-flight';
import { type GroupPair, pairGroups } from './group-pair';
import { firstOverlap } from './group-proof';
import { GroupTrack } from './group-track';
import { type BlockWait, findWaits } from './group-waits';
import { blocksOf, type ScheduleBlock } from './schedule-blocks';
import type { FlightGroup, GroupDelay, SkyPlan } from './sky-plan';
import { withWaits } from './with-waits';

/**
 * Plans the flights of groups that share the sky. Each is planned by itself; then they are set on one clock in their
 * order: a group waits for those before it (see `findWaits`). At last every drone of one group is proved to keep its
 * distance from every drone of another at every instant, on the pieces that fly.
 * @throws InputError where groups get in each other's way for good.
 */
export async function planOnOneClock(
  groups: readonly FlightGroup[],
  task: TaskContext,
  means?: PlanningMeans,
): Promise<SkyPlan> {
  const set: SetGroup[] = [];
  let firstDrone = 0;
  for (const group of groups) {
    const plan = await planFlight(group.story, task, means);
    const next = await setOnClock(group, firstDrone, plan, set, groups.length > 1, task);
    set.push(next);
    firstDrone += next.tracks[0].drones;
  }
  const endMs = set.reduce((last, { tracks }) => Math.max(last, tracks[0].endMs), 0);
  const plans: FlightPlan[] = [];
  for (const { plan, blocks, waits } of set) {
    plans.push(await runSteps(withWaits(plan, blocks, waitsMs(waits), endMs), task));
  }
  const flights = plans.map(({ trajectories }) => trajectories);
  return {
    groups: set.map(({ group, tracks, blocks, waits, separationM }, k) => ({
      name: group.name,
      firstDrone: tracks[0].firstDrone,
      plan: plans[k]!,
      delays: delaysOf(group, blocks, waits),
      separationM,
    })),
    trajectories: await runSteps(joinTrajectories(flights), task),
  };
}

type GroupTracks = readonly [GroupTrack, ...GroupTrack[]];

/** A group whose waits are known. */
interface SetGroup {
  readonly group: FlightGroup;
  /** Without waits. */
  readonly plan: FlightPlan;
  readonly blocks: readonly ScheduleBlock[];
  readonly waits: readonly BlockWait[];
  /** With waits: as planned, and as it is flown where the firmware takes drones off by itself. */
  readonly tracks: GroupTracks;
  readonly separationM: number | null;
}

async function setOnClock(
  group: FlightGroup,
  firstDrone: number,
  plan: FlightPlan,
  before: readonly SetGroup[],
  sharesSky: boolean,
  task: TaskContext,
): Promise<SetGroup> {
  const { story, startsMs } = group;
  const blocks = blocksOf(plan, story);
  const tracksFor = (flight: FlightPlan) => tracksOf(group, firstDrone, flight, sharesSky, task);
  const alone = await tracksFor(plan);
  const pairs: GroupPair[] = [];
  for (const { tracks } of before) pairs.push(...(await pairTracks(tracks, alone, task)));
  const waits = await findWaits(plan, blocks, pairs, startsMs, task);
  const all = waitsMs(waits);
  const waited = await runSteps(withWaits(plan, blocks, all, plan.landing.endMs + sum(all)), task);
  const tracks = await tracksFor(waited);
  for (const one of before) {
    for (const pair of await pairTracks(one.tracks, tracks, task)) await prove(pair, task);
  }
  const separationM = pairs.reduce((least, { padsM }) => Math.min(least, padsM), Number.POSITIVE_INFINITY);
  return { group, plan, blocks, waits, tracks, separationM: pairs.length > 0 ? separationM : null };
}

/** A group as planned and, where others share the sky, as it is flown where the firmware takes drones off by itself. */
async function tracksOf(
  { name, story }: FlightGroup,
  firstDrone: number,
  plan: FlightPlan,
  sharesSky: boolean,
  task: TaskContext,
): Promise<GroupTracks> {
  const planned = new GroupTrack(name, firstDrone, plan, story);
  if (!sharesSky) return [planned];
  const flown = await runSteps(flownPlanSteps(plan, story.profile), task);
  return flown ? [planned, new GroupTrack(name, firstDrone, flown, story)] : [planned];
}

/** Two groups as planned, and both as they are flown. */
async function pairTracks(first: GroupTracks, second: GroupTracks, task: TaskContext): Promise<GroupPair[]> {
  const pairs: GroupPair[] = [];
  for (const [k, track] of first.entries()) pairs.push(await runSteps(pairGroups(track, second[k]!), task));
  return pairs;
}

/** The proof of two groups as they fly, the search for waits aside. */
async function prove(pair: GroupPair, task: TaskContext): Promise<void> {
  const toMs = Math.max(pair.first.endMs, pair.second.endMs);
  const overlap = await runSteps(firstOverlap(pair, { fromMs: 0, toMs, ownMs: 0, waits: false }), task);
  if (!overlap) return;
  const { first, second } = pair;
  throw new Error(`"${second.name}" was set clear of "${first.name}", and is not at ${overlap.fromMs} ms`);
}

function delaysOf({ story }: FlightGroup, blocks: readonly ScheduleBlock[], waits: readonly BlockWait[]): GroupDelay[] {
  return blocks.flatMap(({ firstScene }, block) => {
    const byMs = waits[block]!.delayMs;
    return byMs > 0 ? [{ scene: story.scenes[firstScene]?.name ?? 'landing', byS: byMs / 1000 }] : [];
  });
}

function waitsMs(waits: readonly BlockWait[]): number[] {
  return waits.map(({ askedMs, delayMs }) => askedMs + delayMs);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
