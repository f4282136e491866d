import { expect, test } from 'vitest';
import { type Problem, segmentedFlight } from '../../src/core';
import {
  createSession,
  safetyMarks,
  secondsLeft,
  showFlight,
  storyboardClips,
  storyboardDrones,
  verdictOf,
  type Work,
  workShare,
} from '../../src/document';
import { makeSyntheticShow } from '../fixtures/synthetic-show';

const { flight: joined, report } = makeSyntheticShow(12);
const flight = segmentedFlight(joined);
const problem = (severity: Problem['severity'], timeS: number | null): Problem => ({
  code: 'separation-too-small',
  severity,
  message: '',
  timeS,
  drones: [0, 1],
  value: 1,
  limit: 1.5,
  remedy: null,
});

test('clips cover the whole show in order, without gaps or overlaps', () => {
  const clips = storyboardClips(report);
  expect(clips.map((clip) => clip.kind)).toEqual([
    'takeoff',
    'transition',
    'scene',
    'transition',
    'scene',
    'transition',
    'scene',
    'transition',
    'landing',
  ]);
  expect([clips[0]!.startS, clips.at(-1)!.endS]).toEqual([0, report.durationS]);
  for (const [i, clip] of clips.slice(1).entries()) expect(clip.startS).toBeCloseTo(clips[i]!.endS);
  expect(storyboardClips({ scenes: [], transitions: [], durationS: 10 })).toEqual([]);
});

test('drones of further groups do not fly the storyboard of the strip', () => {
  const none = { padHold: null, scenes: [], transitions: [], delays: [] };
  const group = { id: 'pyro', name: 'pyro', firstDrone: 8, drones: 4, ...none, separationM: 2 };
  expect(storyboardDrones(report)).toBe(12);
  expect(storyboardDrones({ ...report, groups: [group] } as typeof report)).toBe(8);
});

test('the verdict counts errors before warnings', () => {
  const verdict = (...problems: Problem[]) => verdictOf({ ...report, problems });
  expect(verdict()).toEqual({ kind: 'clear', errors: 0, warnings: 0 });
  expect(verdict(problem('warning', 1)).kind).toBe('warnings');
  expect(verdict(problem('warning', 1), problem('error', null))).toEqual({ kind: 'problems', errors: 1, warnings: 1 });
});

test('marks of problems near each other merge by severity; errors are drawn last; timeless ones have none', () => {
  const marks = safetyMarks(
    [problem('error', 10.5), problem('warning', 3), problem('error', 10), problem('error', null), problem('error', 20)],
    0.5,
  );
  expect(marks).toEqual([
    { severity: 'warning', startS: 2.5, endS: 3.5 },
    { severity: 'error', startS: 9.5, endS: 11 },
    { severity: 'error', startS: 19.5, endS: 20.5 },
  ]);
});

test('a new flight takes the place of the old one and forgets what was selected in it', () => {
  const session = createSession();
  showFlight(session, 'show', flight, report);
  session.setState({ selection: { kind: 'transition', index: 2 }, problem: 3, isStale: true, showsClosest: true });
  showFlight(session, 'flight-file', flight, { ...report, scenes: [], transitions: [] } as typeof report);
  const { open, ...rest } = session.getState();
  expect([open?.revision, open?.origin]).toEqual([2, 'flight-file']);
  expect(rest).toMatchObject({ selection: null, problem: null, isStale: false, showsClosest: false });
});

test('the share of work only grows along its stages, and the time left follows from it', () => {
  const at = (stage: 'formations' | 'transitions' | 'check', done: number): Work => ({
    kind: 'plan',
    name: '',
    startedMs: 0,
    progress: { stage, done, total: 10 },
  });
  const shares = [
    at('formations', 0),
    at('formations', 9),
    at('transitions', 0),
    at('transitions', 10),
    at('check', 10),
  ].map(workShare);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1);
  const half = { ...at('transitions', 5) };
  expect(secondsLeft(half, 4000)).toBe(Math.ceil((4 * (1 - workShare(half))) / workShare(half)));
  expect(secondsLeft(half, 100)).toBeNull();
});
