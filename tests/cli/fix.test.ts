import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { TEST_PROFILE } from '../fixtures/test-profile';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

beforeAll(() => {
  writeIn(folder, 'good/show.json', smallShowText());
  const shows: Record<string, Parameters<typeof smallShowText>[0]> = {
    steep: (show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30]),
    slow: (show) => (show.storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 40 }),
    hasty: (show) => (show.storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 1 }),
    near: (show) => {
      show.storyboard.scenes.length = 1;
      show.storyboard.scenes[0]!.placement.positionM = [0, 0, 12];
    },
    hopeless: (show) => (show.profile = { ...TEST_PROFILE, name: 'hopeless', enduranceS: 20 }),
  };
  for (const [name, edit] of Object.entries(shows)) writeIn(folder, `${name}/show.json`, smallShowText(edit));
});

test('fixes are ranked and numbered, each with what it brings', async () => {
  const { code, stdout, stderr } = await runQuietly(['fix', at('steep')]);
  expect(stdout).toMatch(/^geofence-left on the transition from "takeoff" to "First", \d+ times:$/m);
  expect(stdout).toMatch(/^ {2}1\. move "First" [\d.]+ m left: \d+ conflicts -> 0, show [\d.]+ s (longer|shorter)$/m);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('a fix is written, and the show that was written has no such problem', async () => {
  const out = at('mended.json');
  const { code, stderr } = await runQuietly(['fix', at('steep'), '--problem', '1', '--apply', '1', '--out', out]);
  expect(stderr).toBe(`Wrote ${out}.\n`);
  expect(code).toBe(0);
  const plan = await runQuietly(['plan', out, '--json']);
  expect(JSON.parse(plan.stdout).problems).toEqual([]);
  expect(plan.code).toBe(0);
});

test('a long way is made shorter; --json prints what was found and nothing else', async () => {
  const { code, stdout } = await runQuietly(['fix', at('slow'), '--transition', '2', '--json']);
  const [{ finding, fixes }] = JSON.parse(stdout);
  expect(finding).toMatchObject({ code: 'transition-too-long', place: { kind: 'transition', to: 'Second' } });
  expect(fixes[0].edits).toEqual([{ kind: 'make-transition-planned', scene: { id: 'second', name: 'Second' } }]);
  expect(fixes[0].after.durationS).toBeLessThan(fixes[0].before.durationS);
  expect(code).toBe(0);
});

test('a show that cannot be planned is given the time it needs', async () => {
  const { code, stdout } = await runQuietly(['fix', at('hasty')]);
  expect(stdout).toMatch(
    /\d\. \+[\d.]+ s for the transition into "Second" \([\d.]+ s\): it can be planned, 0 problems/,
  );
  expect(code).toBe(0);
  expect((await runQuietly(['plan', at('hasty')])).code).toBe(3);
});

test('nothing to fix ends well; a problem without a fix does not', async () => {
  const good = await runQuietly(['fix', at('good')]);
  expect([good.stdout, good.code]).toEqual(['Nothing to fix.\n', 0]);
  const hopeless = await runQuietly(['fix', at('hopeless')]);
  expect(hopeless.stdout).toContain('nothing that was tried fixes it');
  expect(hopeless.code).toBe(4);
  const way = await runQuietly(['fix', at('near'), '--transition', '1']);
  expect(way.stdout).toContain('nothing that was tried fixes it');
  expect(way.code).toBe(4);
});

test.each([
  [['--apply', '9', '--out', at('never.json')], 'there is no change 9', 3],
  [['--apply', '1'], '--out is missing', 3],
  [['--out', at('never.json')], '--apply is missing', 3],
  [['--problem', '1', '--transition', '1'], 'Give one of them', 3],
  [['--problem', '99'], 'the plan has no problem 99', 3],
  [['--problem', '0'], 'whole number from 1', 2],
])('%j is refused and nothing is written', async (options, said, expected) => {
  const { code, stderr } = await runQuietly(['fix', at('steep'), ...options]);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('bug');
  expect(code).toBe(expected);
  expect(existsSync(at('never.json'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a fix is not written over the show that it was made from', async () => {
  const text = readFileSync(at('steep/show.json'));
  const out = writeIn(folder, 'own/show.json', text);
  const { code, stderr } = await runQuietly(['fix', at('own'), '--apply', '1', '--out', out]);
  expect(stderr).toContain('would be replaced');
  expect(code).toBe(3);
  expect(readFileSync(out).equals(text)).toBe(true);
});
