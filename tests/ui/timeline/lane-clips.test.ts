import { expect, test } from 'vitest';
import type { OpenFlight } from '../../../src/document';
import { staleSegments } from '../../../src/live';
import { applyEdits, mainStoryboard, parseShow, type Show, type ShowEdit } from '../../../src/show';
import { laneClips, plannedClips } from '../../../src/ui/timeline/lane/lane-clips';
import { laneTimes } from '../../../src/ui/timeline/lane/lane-times';
import { smallShow } from '../../show/small-show';

function showOf(holds: readonly number[]): Show {
  const base = parseShow(JSON.stringify(smallShow()), 'show.json');
  const main = mainStoryboard(base);
  const scenes = holds.map((holdS, k) => ({ ...main.scenes[0]!, id: `s${k}`, name: `s${k}`, holdS }));
  return { ...base, cues: [], storyboards: [{ ...main, scenes }] };
}

/** A plan of scenes: 10 s up, transitions of 4, 5, 6 ... s, 20 s down. */
function planOf(show: Show): OpenFlight {
  let nowS = 10;
  const transitions: object[] = [];
  const scenes = mainStoryboard(show).scenes.map(({ id, name, holdS }, k) => {
    transitions.push({ to: name, startS: nowS, durationS: 4 + k });
    nowS += 4 + k;
    const startS = nowS;
    nowS += holdS;
    return { id, name, startS, endS: nowS };
  });
  transitions.push({ to: 'landing', startS: nowS, durationS: 9 });
  const durationS = nowS + 9 + 20;
  return { scenes, transitions, report: { durationS } } as unknown as OpenFlight;
}

function laneAfter(show: Show, edits: readonly ShowEdit[]) {
  const open = planOf(show);
  const now = applyEdits(show, edits);
  const assets = new Map();
  const stale = staleSegments({ show, assets }, { show: now, assets })!;
  const scenesOf = (one: Show) => mainStoryboard(one).scenes;
  const clips = laneClips(open, { planned: scenesOf(show), now: scenesOf(now), stale });
  return { clips, times: laneTimes(plannedClips(open), clips) };
}

const at = (id: string) => ['storyboards', 0, 'scenes', id];
const lengths = (clips: readonly { startS: number; endS: number }[]) => clips.map(({ startS, endS }) => endS - startS);

test('a hold that changes shows its new length, and all after it follows', () => {
  const { clips } = laneAfter(showOf([8, 8]), [{ kind: 'set', at: [...at('s0'), 'holdS'], value: 11 }]);
  expect(clips.map(({ kind }) => kind)).toEqual([
    'takeoff',
    'transition',
    'scene',
    'transition',
    'scene',
    'transition',
    'landing',
  ]);
  expect(lengths(clips)).toEqual([10, 4, 11, 5, 8, 9, 20]);
  for (const [k, clip] of clips.entries()) expect(clip.startS).toBe(k === 0 ? 0 : clips[k - 1]!.endS);
  expect(clips.map(({ isStale }) => isStale)).toEqual([false, true, true, true, false, false, false]);
});

test('scenes that change places lie there at once, with transitions that nobody knows yet', () => {
  const { clips } = laneAfter(showOf([8, 9, 10]), [{ kind: 'move', at: at('s2'), before: 's0' }]);
  expect(clips.filter(({ kind }) => kind === 'scene').map(({ id }) => id)).toEqual(['s2', 's0', 's1']);
  // only that between the first two scenes of the plan is as it was
  expect(clips.filter((clip) => clip.kind === 'transition' && !clip.isStale).map(({ id }) => id)).toEqual(['s1']);
});

test('a scene that is new lasts as long as it is to hold, and a fixed transition as long as it says', () => {
  const show = showOf([8]);
  const [scene] = mainStoryboard(show).scenes;
  const added = { ...scene!, id: 'new', name: 'new', holdS: 3, transition: { kind: 'fixed', durationS: 12 } };
  const { clips } = laneAfter(show, [{ kind: 'insert', at: at('').slice(0, 3), item: added }]);
  expect(clips.find(({ kind, id }) => kind === 'scene' && id === 'new')).toMatchObject({
    planned: null,
    isStale: true,
  });
  expect(lengths(clips.filter(({ id }) => id === 'new'))).toEqual([12, 3]);
});

test('a wished start keeps the scene before it on stage', () => {
  const { clips } = laneAfter(showOf([8, 8]), [{ kind: 'set', at: [...at('s1'), 'startS'], value: 60 }]);
  expect(clips.find(({ kind, id }) => kind === 'scene' && id === 's1')!.startS).toBe(60);
});

test('instants of the plan lie where the lane has what they show, and back', () => {
  const { times } = laneAfter(showOf([8, 8, 8]), [
    { kind: 'set', at: [...at('s0'), 'holdS'], value: 11 },
    { kind: 'remove', at: at('s1') },
  ]);
  // 2 s into the first scene, and into the last one
  expect(times.onLane(16)).toBe(16);
  expect(times.onLane(10 + 4 + 8 + 5 + 8 + 6 + 2)).toBeCloseTo(times.endS - 20 - 9 - 8 + 2);
  expect(times.inPlan(times.onLane(43))).toBe(43);
  // what was removed lies at the end of what came before it
  expect(times.onLane(28)).toBe(25);
  for (const edge of [0, times.endS]) expect(Number.isFinite(times.inPlan(edge))).toBe(true);
});
