import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { gridCsv, makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

beforeAll(() => {
  writeIn(folder, 'good/show.json', smallShowText());
  writeIn(
    folder,
    'steep/show.json',
    smallShowText((show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30])),
  );
  writeIn(folder, 'from.csv', gridCsv(36, 3, 20));
  writeIn(folder, 'to.csv', gridCsv(36, 4, 40));
});

const REPORT_KEYS = [
  'drones',
  'durationS',
  'scenes',
  'transitions',
  'groups',
  'minSeparation',
  'maxSpeedXyMps',
  'maxSpeedUpMps',
  'maxSpeedDownMps',
  'maxAccelerationMps2',
  'maxAltitudeM',
  'problems',
  'formationNotes',
  'timeToFirstPictureS',
  'timingsMs',
];

test('plan tells a reader what was planned', async () => {
  const { code, stdout, stderr } = await runQuietly(['plan', at('good')]);
  expect(stdout).toContain('takeoff -> First');
  expect(stdout).toContain('proved');
  expect(stdout).toContain("On the pads for 2.1 s, so that the firmware's own take-off can begin at 0:00.0.");
  expect(stdout).toMatch(
    /^ {2}take-off +first drone 2\.5 m up at 3\.\d\d s; the firmware needs 3\.66 s from the start$/m,
  );
  expect(stdout).toMatch(/^First picture after 0:\d\d\.\d\.$/m);
  expect(stdout).toContain('No problems.');
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('plan tells of further groups, and of their waits', async () => {
  const text = smallShowText((show) => {
    for (const own of show.storyboard.scenes) own.formation = 'ring';
    const scene = { formation: 'ring', placement: { positionM: [0, 0, 30] as [number, number, number] }, holdS: 5 };
    const storyboard = { scenes: [{ ...scene, name: 'Rain' }] };
    Object.assign(show, { groups: [{ name: 'pyro', count: 4, storyboard }] });
  });
  writeIn(folder, 'groups/show.json', text);
  const { code, stdout } = await runQuietly(['plan', at('groups')]);
  expect(stdout).toContain('Group "pyro": drones 9 to 12, proved to keep 2.000 m from the groups before.');
  expect(stdout).toContain('takeoff -> Rain');
  expect(stdout).toMatch(/waits \d+\.\d s for others before Rain/);
  expect(stdout).toContain('No problems.');
  expect(code).toBe(0);
});

test('plan --json prints the report, and nothing else', async () => {
  const { code, stdout } = await runQuietly(['plan', at('good/show.json'), '--json']);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual(expect.arrayContaining(REPORT_KEYS));
  expect(report.drones).toBe(12);
  expect(report.scenes.map((scene: { name: string }) => scene.name)).toEqual(['First', 'Second']);
  for (const transition of report.transitions) {
    expect(transition.ratio).toBeGreaterThanOrEqual(1);
    expect(transition.minSeparationM).toBeGreaterThanOrEqual(2);
    expect(transition.certified).toBe(true);
  }
  expect(report.minSeparation.drones.length).toBe(2);
  expect(code).toBe(0);
});

test('a plan that fails its check says so by its exit code', async () => {
  const { code, stdout } = await runQuietly(['plan', at('steep'), '--json']);
  expect(JSON.parse(stdout).problems.map((problem: { code: string }) => problem.code)).toContain('geofence-left');
  expect(code).toBe(4);
});

test('a show that fails is not exported, unless one insists; then its report lies beside it', async () => {
  const refused = await runQuietly(['export', at('steep'), '--format', 'skyc', '--out', at('out/steep.skyc')]);
  expect(refused.code).toBe(3); // the folder is not there
  mkdirSync(at('out'));
  const args = ['export', at('steep'), '--format', 'skyc', '--out', at('out/steep.skyc')];
  const again = await runQuietly(args);
  expect(again.code).toBe(4);
  expect(again.stderr).toContain('refused');
  expect(again.stdout).toContain('geofence-left');
  expect(readdirSync(at('out'))).toEqual([]);
  const forced = await runQuietly([...args, '--allow-violations', '--json']);
  expect(forced.code).toBe(0);
  expect(forced.stderr).toContain('FAILS THE CHECK');
  expect(readdirSync(at('out')).sort()).toEqual(['steep.skyc', 'steep.skyc.report.json']);
  const { problems } = JSON.parse(readFileSync(at('out/steep.skyc.report.json'), 'utf8'));
  expect(problems).toEqual(JSON.parse(forced.stdout).problems);
  expect((await runQuietly(['check', at('out/steep.skyc')])).code).toBe(4);
});

test.each(['skyc', 'skyb', 'csv'])('what is exported as %s can be checked and sampled', async (format) => {
  const out = at(`good-${format}.zip`);
  const exported = await runQuietly(['export', at('good'), '--format', format, '--out', out, '--json']);
  expect(exported.stderr).toContain('read back and checked');
  expect(exported.code).toBe(0);
  expect(Object.keys(unzipSync(readFileSync(out))).includes('manifest.json')).toBe(format !== 'csv');
  expect(existsSync(at(`good-${format}.manifest.json`))).toBe(format === 'csv');
  const checked = await runQuietly(['check', out, '--json']);
  expect(checked.stderr).not.toContain('Note');
  expect(JSON.parse(checked.stdout).notes).toEqual([]);
  expect(checked.code).toBe(0);
  const [ofExport, ofFile] = [JSON.parse(exported.stdout), JSON.parse(checked.stdout)];
  for (const report of [ofExport, ofFile]) expect(Object.keys(report)).toEqual(expect.arrayContaining(REPORT_KEYS));
  expect(ofFile).toMatchObject({ drones: 12, problems: ofExport.problems, minSeparation: ofExport.minSeparation });
  expect(ofExport.scenes.length).toBe(2);
  const careful = await runQuietly(['check', out, '--profile', 'conservative', '--json']);
  expect(JSON.parse(careful.stdout).profile.name).toBe('conservative');
  expect(careful.code).toBe(4);
  const sampled = await runQuietly(['sample', out, '--hz', '4', '--out', at(`${format}.csv`)]);
  expect(sampled.code).toBe(0);
});

test('a folder of .skyb files is checked as its zip is', async () => {
  const zip = at('folder.zip');
  await runQuietly(['export', at('good'), '--format', 'skyb', '--out', zip, '--allow-violations']);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) writeIn(at('unpacked'), path, bytes);
  const [ofZip, ofFolder] = [
    await runQuietly(['check', zip, '--json']),
    await runQuietly(['check', at('unpacked'), '--json']),
  ];
  const known = (stdout: string) => ({ ...JSON.parse(stdout), timingsMs: null });
  expect(known(ofFolder.stdout)).toEqual(known(ofZip.stdout));
});

test('a show is checked against other limits', async () => {
  const { code, stdout } = await runQuietly(['check', at('good'), '--profile', 'conservative', '--json']);
  expect(JSON.parse(stdout).profile.name).toBe('conservative');
  expect(code).toBe(4);
});

test('sample writes a row a drone a sample, and the end', async () => {
  const out = at('samples.csv');
  const { stdout, stderr, code } = await runQuietly(['sample', at('good'), '--hz', '25', '--out', out]);
  expect([code, stdout]).toEqual([0, '']);
  const [header, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(header).toBe('t_s,drone,x_m,y_m,z_m,r,g,b');
  expect(stderr).toContain(`Wrote ${rows.length} rows`);
  expect(rows.length % 12).toBe(0);
  expect(rows[0]).toBe('0.000,1,-3.000,-2.000,0.000,0,0,0');
  expect(rows[12]!.split(',').slice(0, 2)).toEqual(['0.040', '1']);
  const { durationS } = JSON.parse((await runQuietly(['plan', at('good'), '--json'])).stdout);
  expect(Number(rows.at(-1)!.split(',')[0])).toBeCloseTo(durationS, 3);
  for (const row of rows) expect(row).toMatch(/^\d+\.\d{3},\d+(,-?\d+\.\d{3}){3}(,\d{1,3}){3}$/);
});

test('transition plans one move, keeps the separation and writes it', async () => {
  const out = at('move.skyc');
  const args = ['transition', '--from', at('from.csv'), '--to', at('to.csv'), '--separation', '2.5', '--json'];
  const { code, stdout } = await runQuietly([...args, '--out', out]);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual(expect.arrayContaining(REPORT_KEYS));
  expect(report.transitions).toMatchObject([{ from: 'from.csv', to: 'to.csv', certified: true }]);
  expect(report.minSeparation.m).toBeGreaterThanOrEqual(2.5);
  expect(report.problems).toEqual([]);
  expect(code).toBe(0);
  const sampled = at('move.csv');
  await runQuietly(['sample', out, '--hz', '10', '--out', sampled]);
  const ends = readFileSync(sampled, 'utf8').trimEnd().split('\n').slice(-36);
  const places = ends.map((row) => row.split(',').slice(2, 5).map(Number).join());
  const wanted = gridCsv(36, 4, 40).trimEnd().split('\n').slice(1);
  expect(places.sort()).toEqual(wanted.map((row) => row.split(',').slice(1).map(Number).join()).sort());
});

test('a move of nobody is a move', async () => {
  const { code, stdout } = await runQuietly(['transition', '--from', at('from.csv'), '--to', at('from.csv'), '--json']);
  expect(JSON.parse(stdout).transitions).toMatchObject([{ durationS: 0, ratio: 1, certified: true }]);
  expect(code).toBe(0);
});

test('formats lists what can be written and read, with its badge', async () => {
  const formats = JSON.parse((await runQuietly(['formats', '--json'])).stdout);
  expect(formats.map((format: { id: string }) => format.id)).toEqual(['skyc', 'skyb', 'csv']);
  const { stdout, code } = await runQuietly(['formats']);
  expect(formats.map((format: { badge: string }) => format.badge)).toEqual(['verified', 'verified', 'documented']);
  for (const { title, badge, evidence } of formats) {
    expect(stdout).toContain(title);
    expect(stdout).toContain(`${badge}: ${evidence}`);
    expect(evidence).toContain('November 2026');
  }
  expect(code).toBe(0);
});

test('a cancel in the midst leaves nothing behind', async () => {
  const stop = new AbortController();
  stop.abort();
  const before = readdirSync(dirname(at('x')));
  const { code, stderr } = await runQuietly(
    ['export', at('good'), '--format', 'skyc', '--out', at('never.skyc')],
    stop.signal,
  );
  expect(code).toBe(130);
  expect(stderr).toContain('nothing was written');
  expect(readdirSync(folder)).toEqual(before);
});

test.each([
  ['no command', []],
  ['an unknown command', ['fly']],
  ['no show', ['plan']],
  ['two shows', ['plan', 'a', 'b']],
  ['an unknown option', ['plan', 'a', '--fast']],
  ['an unknown format', ['export', 'a', '--format', 'zip', '--out', 'b']],
  ['no format', ['export', 'a', '--out', 'b']],
  ['no place', ['export', 'a', '--format', 'skyc']],
  ['an unknown profile', ['check', 'a', '--profile', 'fast']],
  ['no rate', ['sample', 'a', '--out', 'b']],
  ['a rate of zero', ['sample', 'a', '--hz', '0', '--out', 'b']],
  ['a rate in words', ['sample', 'a', '--hz', 'fast', '--out', 'b']],
  ['a negative separation', ['transition', '--from', 'a', '--to', 'b', '--separation', '-1']],
])('%s is wrong usage', async (_, args) => {
  const { code, stdout, stderr } = await runQuietly(args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
});
