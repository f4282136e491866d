import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FlightFormatId } from '../../src/core';
import {
  ARDUPILOT_TAKEOFF,
  Cancelled,
  type CheckReport,
  type FlightShow,
  InputError,
  UNATTENDED,
} from '../../src/core';
import {
  ExportRefused,
  type ExportRequest,
  exportFlight,
  FLIGHT_FORMATS,
  readFlight,
  readFlightFiles,
} from '../../src/formats';
import { Sha256 } from '../../src/formats/values/sha256';
import { exportBytes, filesOf, read, readExport } from './exporting';
import { joined, PROFILE, reportOf, smallFlight, trajectorySet } from './small-flight';
import { openExport, withHashes } from './tampering';

const FORMATS = Object.keys(FLIGHT_FORMATS) as FlightFormatId[];

interface Sent {
  readonly request: ExportRequest;
  readonly chunks: Uint8Array[];
}

function request(over: Partial<ExportRequest> = {}): Sent {
  const chunks: Uint8Array[] = [];
  const plain: ExportRequest = {
    flight: smallFlight(),
    format: 'skyc',
    check: (decoded) => reportOf(decoded),
    dateIso: '2026-11-22T17:00:00Z',
    allowViolations: false,
    sink: (chunk) => chunks.push(chunk),
    task: UNATTENDED,
  };
  return { request: { ...plain, ...over }, chunks };
}

const json = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));

describe('export', () => {
  test.each(FORMATS)(
    '%s: what is checked was decoded from the files, not handed over from the plan',
    async (format) => {
      const seen: FlightShow[] = [];
      const flight = smallFlight();
      const nudged = flight.trajectories.controlsM.map((metres) => metres + 0.0004);
      const plan = { ...flight, trajectories: { ...flight.trajectories, controlsM: nudged } };
      const check = (decoded: FlightShow): CheckReport => {
        seen.push(decoded);
        return reportOf(decoded);
      };
      const { request: sent, chunks } = request({ flight: plan, format, check });
      const result = await exportFlight(sent);
      const checked = seen[0]!;
      expect(seen).toHaveLength(1);
      expect(checked.trajectories.controlsM.every((m) => Math.abs(m * 1000 - Math.round(m * 1000)) < 1e-6)).toBe(
        format !== 'csv',
      );
      const { flight: reread } = await readExport('x', { result, bytes: joined(chunks) });
      expect(checked.trajectories).toEqual(reread.trajectories);
      expect(checked.lights).toEqual(reread.lights);
      expect(checked.site).toEqual(plan.site);
      expect(checked.homesM).toEqual(reread.homesM);
    },
  );

  test.each(FORMATS)('%s: a show that fails the check is refused before a byte is handed over', async (format) => {
    const { request: sent, chunks } = request({ format, check: (decoded) => reportOf(decoded, 'too near') });
    await expect(exportFlight(sent)).rejects.toThrow(ExportRefused);
    await expect(exportFlight(sent)).rejects.toMatchObject({ report: { problems: [{ message: 'too near' }] } });
    expect(chunks).toHaveLength(0);
  });

  test.each(FORMATS)(
    '%s: when violations are allowed the report goes with the files and the manifest tells',
    async (format) => {
      const check = (decoded: FlightShow): CheckReport => reportOf(decoded, 'too near');
      const { request: sent, chunks } = request({ format, check, allowViolations: true });
      const result = await exportFlight(sent);
      expect(result.report.problems).toHaveLength(1);
      const exported = { result, bytes: joined(chunks) };
      const files = Object.entries(filesOf(exported));
      const ending = (end: string) => json(files.find(([path]) => path.endsWith(end))?.[1]);
      expect(ending('report.json').problems[0].message).toBe('too near');
      expect(ending('manifest.json')).toMatchObject({ verdict: 'VIOLATIONS', safety: { errors: 1 } });
      const { manifestVerified, notes } = await readExport('x', exported);
      expect([manifestVerified, notes]).toEqual([true, []]);
    },
  );

  test.each([false, true])('a CSV archive holds tables and nothing else (violations: %s)', async (fails) => {
    const check = (decoded: FlightShow): CheckReport => reportOf(decoded, fails ? 'too near' : undefined);
    const { request: sent, chunks } = request({ format: 'csv', check, allowViolations: true });
    const { companions, fileName } = await exportFlight(sent);
    expect(Object.keys(unzipSync(joined(chunks)))).toEqual(['Drone 1.csv', 'Drone 2.csv']);
    const stem = fileName.replace(/\.zip$/, '');
    const report = fails ? [`${fileName}.report.json`] : [];
    expect(companions.map((file) => file.fileName)).toEqual([`${stem}.manifest.json`, ...report]);
  });

  test('a warning does not stop an export', async () => {
    const check = (decoded: FlightShow): CheckReport => {
      const report = reportOf(decoded, 'near');
      return { ...report, problems: report.problems.map((problem) => ({ ...problem, severity: 'warning' as const })) };
    };
    const { request: sent, chunks } = request({ check });
    await exportFlight(sent);
    expect(Object.keys(unzipSync(joined(chunks)))).toEqual(['show.json', 'manifest.json']);
  });

  test.each(FORMATS)(
    '%s: the manifest names every file with its hash, and every drone with its file',
    async (format) => {
      const exported = await exportBytes(smallFlight({ droneIds: ['A', 'B'] }), format);
      const { result } = exported;
      const files = filesOf(exported);
      const path = Object.keys(files).find((one) => one.endsWith('manifest.json'))!;
      const { [path]: bytesOfManifest, ...payload } = files;
      const manifest = json(bytesOfManifest);
      expect(manifest.files.map((file: { path: string }) => file.path).sort()).toEqual(Object.keys(payload).sort());
      for (const { path, sha256, bytes: size } of manifest.files) {
        expect([size, sha256]).toEqual([payload[path]!.length, new Sha256().update(payload[path]!).hex()]);
      }
      expect(manifest.drones.map((drone: { slot: number; id: string }) => [drone.slot, drone.id])).toEqual([
        [0, 'A'],
        [1, 'B'],
      ]);
      for (const { file, sha256 } of manifest.drones) expect(new Sha256().update(payload[file]!).hex()).toBe(sha256);
      expect(manifest).toMatchObject({
        format,
        badge: FLIGHT_FORMATS[format].badge,
        date: '2026-11-22T17:00:00Z',
        verdict: 'passed',
        show: { id: 'test-show', revision: 'a1b2c3' },
        site: { latitudeDeg: 51.1694005, headingDeg: 37.5, altitudeReference: 'launch', ceilingM: 110 },
        limits: { name: 'test', separationHardM: 1.5 },
        safety: { drones: 2, errors: 0, warnings: 0 },
        maxDeviationM: result.maxDeviationM,
      });
      expect(result.fileName).toBe(`тестовое-шоу-1${FLIGHT_FORMATS[format].suffix}`);
    },
  );

  test.each(FORMATS)('%s: equal shows give equal bytes', async (format) => {
    const [one, two] = await Promise.all([exportBytes(smallFlight(), format), exportBytes(smallFlight(), format)]);
    expect(one.bytes).toEqual(two.bytes);
    expect(one.result.companions).toEqual(two.result.companions);
  });

  test('a jump between pieces, which no file can hold, is refused by its deviation', async () => {
    const jump = trajectorySet([
      [
        [0, 1000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
        [1000, 2000, [500, 0, 0, 500, 0, 0, 500, 0, 0, 500, 0, 0]],
      ],
      [[0, 1000, [9000, 0, 0, 9000, 0, 0, 9000, 0, 0, 9000, 0, 0]]],
    ]);
    for (const format of ['skyc', 'skyb'] as const) {
      const homesM = Float64Array.of(0, 0, 0, 9, 0, 0);
      const { request: sent } = request({ flight: smallFlight({ trajectories: jump, homesM }), format });
      await expect(exportFlight(sent)).rejects.toThrow('0.500 m from the planned ones');
    }
  });

  test('curves of degree seven are fitted for .skyc within two centimetres, and it is the fit that is checked', async () => {
    const high = Array.from({ length: 24 }, (_, k) => ((k * 7919) % 41) * 500);
    const flat = Array.from({ length: 24 }, (_, k) => (k % 3) * 50_000);
    const trajectories = trajectorySet([[[0, 9000, high]], [[0, 9000, flat]]], 7);
    const seen: FlightShow[] = [];
    const check = (decoded: FlightShow): CheckReport => {
      seen.push(decoded);
      return reportOf(decoded);
    };
    const homesM = trajectories.controlsM.filter((_, k) => k % 24 < 3);
    const { request: sent } = request({ flight: smallFlight({ trajectories, homesM }), check });
    const { maxDeviationM } = await exportFlight(sent);
    expect(maxDeviationM).toBeLessThanOrEqual(0.02);
    expect(maxDeviationM).toBeGreaterThan(0);
    const [first, second, end] = seen[0]!.trajectories.pieceStart;
    expect([seen[0]!.trajectories.degree, second! - first! > 4, end! - second!]).toEqual([3, true, 1]);
  });

  test.each<[string, (flight: FlightShow) => void, string]>([
    ['NaN', (flight) => flight.trajectories.controlsM.set([Number.NaN], 40), 'drone 2: NaN m is no coordinate'],
    ['1e9', (flight) => flight.trajectories.controlsM.set([1e9], 4), 'drone 1: 1000000000 m'],
    ['a gap in time', (flight) => flight.trajectories.startsMs.set([5000], 1), 'does not follow'],
    ['backward time', (flight) => flight.trajectories.endsMs.set([-1], 0), 'does not follow'],
    ['a NaN home', (flight) => flight.homesM.set([Number.NaN], 0), 'home'],
    ['a drone without a trajectory', (flight) => flight.trajectories.pieceStart.set([0], 1), 'drone 1: it has no'],
  ])('%s is refused before anything is written', async (_, spoil, message) => {
    const flight = smallFlight();
    spoil(flight);
    for (const format of FORMATS) {
      const { request: sent, chunks } = request({ flight, format });
      await expect(exportFlight(sent)).rejects.toThrow(InputError);
      await expect(exportFlight(sent)).rejects.toThrow(message);
      expect(chunks).toHaveLength(0);
    }
  });

  test('two drones of one id are refused', async () => {
    const { request: sent } = request({ flight: smallFlight({ droneIds: ['A', 'A'] }) });
    await expect(exportFlight(sent)).rejects.toThrow('ids');
  });

  test('a cancel is heard on the way, and progress is told', async () => {
    const stages = new Set<string>();
    const until = (stop: number): ExportRequest['task'] => {
      let count = 0;
      return {
        progress: ({ stage, done, total }) => {
          stages.add(stage);
          expect(done).toBeLessThanOrEqual(total);
        },
        checkpoint: () => (++count > stop ? Promise.reject(new Cancelled()) : Promise.resolve()),
      };
    };
    const { request: sent, chunks } = request({ format: 'skyb', task: until(3) });
    await expect(exportFlight(sent)).rejects.toThrow(Cancelled);
    expect(chunks).toHaveLength(0);
    await exportFlight({ ...sent, task: until(1000) });
    expect([...stages]).toEqual(['write', 'verify']);
  });
});

describe('reading', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('hello')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ])('%s is no flight file', async (_, bytes) => {
    await expect(read('x.bin', bytes)).rejects.toThrow(InputError);
    await expect(read('x.bin', bytes)).rejects.toThrow('x.bin');
  });

  test('a folder of files is read as their archive is', async () => {
    const { bytes } = await exportBytes(smallFlight(), 'skyb');
    const files = unzipSync(bytes);
    const folder = { name: 'out', paths: Object.keys(files), read: (path: string) => files[path]! };
    const { flight } = await readFlightFiles(folder, { defaultProfile: PROFILE, task: UNATTENDED });
    expect(flight).toEqual((await read('out', bytes)).flight);
  });

  test.each(FORMATS)('%s: files within a folder of their own are read with their manifest', async (format) => {
    const files = Object.entries(filesOf(await exportBytes(smallFlight(), format)));
    const packed = Object.fromEntries(files.map(([path, bytes]) => [`Shows/night 1/${path}`, bytes]));
    const { manifestVerified, notes } = await read('x', zipSync({ ...packed, '__MACOSX/._x': Uint8Array.of(1) }));
    expect([manifestVerified, notes]).toEqual([true, []]);
  });

  test('limits come from the caller, else from the manifest, else from the default', async () => {
    const mine = { ...PROFILE, name: 'mine' };
    const { bytes } = await exportBytes(smallFlight({ profile: { ...PROFILE, name: 'planned' } }), 'skyb');
    const { 'drone-001.skyb': alone } = unzipSync(bytes);
    const nameOf = async (file: Uint8Array, profile?: typeof mine): Promise<string> => {
      const options = { defaultProfile: PROFILE, task: UNATTENDED, ...(profile && { profile }) };
      return (await readFlight('x', file, options)).flight.profile.name;
    };
    expect(await Promise.all([nameOf(bytes), nameOf(bytes, mine), nameOf(alone!)])).toEqual([
      'planned',
      'mine',
      'test',
    ]);
  });

  const HOUSE = {
    name: 'Дом',
    footprintM: [
      [20, 20],
      [30, 20],
      [25, 30.5],
    ],
    bottomM: 0,
    topM: 18,
    clearanceM: 3,
  } as const;

  test.each(FORMATS)('%s: obstacles and the downwash factor come back from the manifest', async (format) => {
    const plain = smallFlight();
    const flight = {
      ...plain,
      site: { ...plain.site, obstacles: [HOUSE] },
      profile: { ...PROFILE, downwashFactor: 1.6 },
    };
    const back = (await readExport('x', await exportBytes(flight, format))).flight;
    expect(back.site.obstacles).toEqual([HOUSE]);
    expect(back.profile.downwashFactor).toBe(1.6);
  });

  /** An export whose manifest says something else, its hashes made anew. */
  async function withManifest(edit: (manifest: ReturnType<typeof json>) => void): Promise<Uint8Array> {
    const { files, manifest } = await openExport(smallFlight(), 'skyb');
    edit(manifest);
    return zipSync({ ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify(withHashes(manifest))) });
  }

  test('a manifest from before there were either has no obstacles and a sphere', async () => {
    const old = await withManifest((manifest) => {
      delete manifest.site.obstacles;
      delete manifest.limits.downwashFactor;
    });
    const { flight } = await read('x', old);
    expect([flight.site.obstacles, flight.profile.downwashFactor]).toEqual([[], 1]);
  });

  test.each<[string, object]>([
    ['a footprint of two corners', { ...HOUSE, footprintM: HOUSE.footprintM.slice(1) }],
    ['upside down', { ...HOUSE, bottomM: 20 }],
    ['without a clearance', { ...HOUSE, clearanceM: null }],
  ])('an obstacle that is %s is refused', async (_, obstacle) => {
    const broken = await withManifest(({ site }) => (site.obstacles = [obstacle]));
    await expect(read('x', broken)).rejects.toThrow('site.obstacles[0]');
  });

  test.each(FORMATS)(
    "%s: the firmware's own take-off comes back from the manifest, and that there is none",
    async (format) => {
      const own = { speedMps: 2, accelerationMps2: 4, spoolUpS: 0.25 };
      for (const firmwareTakeoff of [own, null]) {
        const flight = { ...smallFlight(), profile: { ...PROFILE, firmwareTakeoff } };
        const back = await readExport('x', await exportBytes(flight, format));
        expect(back.flight.profile.firmwareTakeoff).toEqual(firmwareTakeoff);
      }
    },
  );

  test("a manifest from before the firmware's take-off was known has ArduPilot's; one without sense is refused", async () => {
    const old = await withManifest(({ limits }) => {
      delete limits.firmwareTakeoff;
    });
    expect((await read('x', old)).flight.profile.firmwareTakeoff).toEqual(ARDUPILOT_TAKEOFF);
    const broken = await withManifest(({ limits }) => {
      limits.firmwareTakeoff = { speedMps: 0, accelerationMps2: 1, spoolUpS: 0.5 };
    });
    await expect(read('x', broken)).rejects.toThrow('limits.firmwareTakeoff.speedMps');
  });

  test('a downwash factor below 1 is refused', async () => {
    const broken = await withManifest(({ limits }) => (limits.downwashFactor = 0.5));
    await expect(read('x', broken)).rejects.toThrow('limits.downwashFactor');
  });

  test('both kinds of files in one archive are refused, as are none', async () => {
    const one = Uint8Array.of(1);
    await expect(read('x.zip', zipSync({ 'a.skyb': one, 'b.csv': one }))).rejects.toThrow('both .skyb and .csv');
    await expect(read('x.zip', zipSync({ 'readme.txt': one }))).rejects.toThrow('found: readme.txt');
  });
});
