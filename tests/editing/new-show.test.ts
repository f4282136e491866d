import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import {
  type FieldName,
  followField,
  type NewShowFields,
  newShowFields,
  newShowText,
  readNewShow,
} from '../../src/editing';
import { createInlineJobs, createTaskHandlers, type Tasks } from '../../src/jobs';
import { mainStoryboard, PROFILES, parseShow } from '../../src/show';

/** Fields as a reader leaves them: each change followed by what follows from it. */
function typed(changes: readonly Partial<NewShowFields>[]): NewShowFields {
  const own = new Set<FieldName>();
  let fields = newShowFields('Show');
  for (const change of changes) {
    const [name] = Object.keys(change) as FieldName[];
    own.add(name!);
    fields = followField({ ...fields, ...change }, name!, own);
  }
  return fields;
}

const profile = fc.constantFrom(...PROFILES.map(({ name }) => name as NewShowFields['profile']));

test('whatever fleet, limits and launch are asked for, the defaults that follow can stand', () => {
  const asked = fc.record({
    profile,
    drones: fc.integer({ min: 1, max: 20_000 }),
    inTrays: fc.boolean(),
    picture: fc.constantFrom('ring' as const, 'sphere' as const, 'text' as const),
  });
  fc.assert(
    fc.property(asked, ({ profile, drones, inTrays, picture }) => {
      const wantsTrays = inTrays && (profile === 'trays' || profile === 'indoor');
      const changes = [{ drones: `${drones}` }, { profile }, { inTrays: wantsTrays }, { picture }];
      const { made, faults } = readNewShow(typed(changes));
      expect(faults).toEqual({});
      const show = parseShow(newShowText(made!), 'show.json');
      expect(show.fleet.count).toBe(drones);
    }),
    { numRuns: 60 },
  );
});

test('whatever is typed, there is a show that opens or a fault at a field, and no error', () => {
  const text = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.double().map(String),
    fc.constantFrom('', '-1', '0', '1,5', '1e9'),
  );
  const numbers: FieldName[] = [
    'drones',
    'columns',
    'rows',
    'pitchM',
    'trayPitchM',
    'amslM',
    'headingDeg',
    'ceilingM',
    'audienceM',
    'coordinates',
    'title',
    'text',
  ];
  const change = fc.tuple(fc.constantFrom(...numbers), text).map(([name, value]) => ({ [name]: value }));
  const kind = fc.oneof(
    profile.map((name) => ({ profile: name })),
    fc.boolean().map((inTrays) => ({ inTrays })),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(change, kind), { maxLength: 6 }), (changes) => {
      const { made, faults } = readNewShow(typed(changes));
      expect(made === null).toBe(Object.keys(faults).length > 0);
      if (made) expect(() => parseShow(newShowText(made), 'show.json')).not.toThrow(InputError);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['no drones', { drones: '0' }, 'drones', 'range'],
  ['half a drone', { drones: '1.5' }, 'drones', 'whole'],
  ['words', { ceilingM: 'high' }, 'ceilingM', 'notANumber'],
  ['a place that is none', { coordinates: '91, 0' }, 'coordinates', 'badCoordinates'],
  ['too few pads', { columns: '3' }, 'rows', 'tooFewPads'],
  ['pads too near', { pitchM: '0.5' }, 'pitchM', 'padsTooNear'],
  ['a low ceiling', { ceilingM: '6' }, 'ceilingM', 'ceilingTooLow'],
  ['the audience under the drones', { audienceM: '10' }, 'audienceM', 'range'],
  ['no title', { title: ' ' }, 'title', 'emptyText'],
] as const)('%s is said at its field', (_, change, field, key) => {
  const { made, faults } = readNewShow(typed([change]));
  expect(made).toBe(null);
  expect(faults[field]?.key).toBe(key);
});

test.each([
  ['Ring', 'ring'],
  ['Шеңбер', 'scene-1'],
])('the first scene is called what it is told: %s', (sceneName, id) => {
  const { made } = readNewShow(newShowFields('New show'));
  const [scene] = mainStoryboard(parseShow(newShowText(made!, sceneName), 'show.json')).scenes;
  expect([scene!.name, scene!.id]).toEqual([sceneName, id]);
});

test.each([
  ['51.13, 71.43', 51.13, 71.43],
  ['51,13; 71,43', 51.13, 71.43],
  ['-33.9 151.2', -33.9, 151.2],
  ['33.9°S, 151.2°E', -33.9, 151.2],
])('coordinates are read as maps copy them: %s', (coordinates, latitude, longitude) => {
  const { made } = readNewShow(typed([{ coordinates }]));
  expect([made?.latitudeDeg, made?.longitudeDeg]).toEqual([latitude, longitude]);
});

test('a new show flies clear under each of the studio’s limits', async () => {
  const jobs = createInlineJobs<Tasks>(createTaskHandlers());
  for (const { name } of PROFILES) {
    for (const picture of ['ring', 'sphere', 'text'] as const) {
      const changes = [{ drones: '60' }, { profile: name as NewShowFields['profile'] }, { picture }];
      const { made } = readNewShow(typed(changes));
      const text = newShowText(made!);
      const { report } = await jobs.run('plan', { name: 'show.json', text, assets: new Map() });
      expect([name, picture, report.problems.map(({ code }) => code)]).toEqual([name, picture, []]);
    }
  }
});
