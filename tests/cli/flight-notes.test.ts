import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder } from './work-folder';

const folder = makeWorkFolder();

/** One drone up and down within 30 s; its light turns green at 10 s and black at 40 s, and its program has no end. */
function vendorFile(): string {
  const rise = [
    [0, 0, 0],
    [0, 0, 8],
  ];
  const points = [
    [0, [0, 0, 0]],
    [15, [0, 0, 8], rise],
    [30, [0, 0, 0], [...rise].reverse()],
  ];
  const program = String.fromCharCode(4, 255, 0, 0, 0xf4, 3, 4, 0, 255, 0, 0xdc, 11, 6, 50);
  const settings = {
    home: [0, 0, 0],
    trajectory: { version: 1, points },
    lights: { version: 1, data: btoa(program) },
    yawControl: {
      version: 1,
      setpoints: [
        [0, 0],
        [10, 90],
      ],
    },
  };
  const show = { version: 1, settings: { validation: { minDistance: 5 } }, swarm: { drones: [{ settings }] } };
  const path = join(folder, 'vendor.skyc');
  writeFileSync(path, zipSync({ 'show.json': strToU8(JSON.stringify(show)) }));
  return path;
}

const NOTES = [
  'Drone 1: the light program stops early, since it has no end command; the colour holds.',
  'Not checked: yaw of 1 drone (kept as they stand in the files).',
];

test('what is to be said of a file that was read stands beside its check, and in its data', async () => {
  const { code, stdout, stderr } = await runQuietly(['check', vendorFile()]);
  for (const note of NOTES) expect(stderr).toContain(`Note: ${note}\n`);
  expect(stdout).toContain('file: settings.validation of vendor.skyc (minDistance); the rest from "default"');
  expect(code).toBe(0);
  const data = JSON.parse((await runQuietly(['check', vendorFile(), '--json'])).stdout);
  expect([data.notes.slice(1), data.profile.name, data.profile.separationHardM]).toEqual([NOTES, 'file', 5]);
  const named = await runQuietly(['check', vendorFile(), '--profile', 'indoor', '--json']);
  expect(JSON.parse(named.stdout).profile.name).toBe('indoor');
});

test('samples go on to the end of the light', async () => {
  const out = join(folder, 'samples.csv');
  const { stderr } = await runQuietly(['sample', vendorFile(), '--hz', '1', '--out', out]);
  expect(stderr).toContain(NOTES[0]);
  const rows = readFileSync(out, 'utf8').trimEnd().split('\n').slice(1);
  const lightAt = (second: number) => rows[second]!.split(',').slice(5).join();
  expect([lightAt(5), lightAt(25), lightAt(39), lightAt(40)]).toEqual(['255,0,0', '0,255,0', '0,255,0', '0,0,0']);
});
