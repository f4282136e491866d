import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { mainStoryboard, parseShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { smallShow, smallShowText } from './small-show';

function faultOf(text: string): InputError {
  try {
    parseShow(text, 'show.json');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A show as loose JSON, to break it in ways that its type forbids. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests is to write what the type forbids
type Loose = any;

test('reads a small show and fills in the defaults', () => {
  const show = parseShow(smallShowText(), 'show.json');
  expect(show.profile).toBe('default');
  const { takeoff, scenes } = mainStoryboard(show);
  expect(takeoff.layers).toBe(4);
  expect(scenes[0]!.figures[0]!.placement).toEqual({
    positionM: [0, 0, 30],
    headingDeg: 0,
    pitchDeg: 0,
    rollDeg: 0,
    scale: 1,
  });
  expect(scenes[0]!.transition).toEqual({ kind: 'planned', flow: 'stop', keepsPoints: false });
  expect(scenes[0]!.spares).toBe('behind');
});

const SCENE = 'storyboard.scenes[1]';
const SCHEMA_FAULTS: [string, (show: Loose) => void, string, string, string][] = [
  [
    '1e9',
    (s) => (s.storyboard.scenes[1].placement.positionM[0] = 1e9),
    `${SCENE}.placement.positionM[0]`,
    'found 1000000000, expected a number of at most 5000',
    'Write a number of at most 5000.',
  ],
  [
    'a text for a number',
    (s) => (s.storyboard.scenes[1].holdS = '8'),
    `${SCENE}.holdS`,
    'found "8", expected a finite number',
    'Write a finite number.',
  ],
  [
    'null for a number',
    (s) => (s.storyboard.scenes[1].holdS = null),
    `${SCENE}.holdS`,
    'found null, expected a finite number',
    'Write a finite number.',
  ],
  [
    'a missing key',
    (s) => delete s.storyboard.scenes[1].placement.positionM,
    `${SCENE}.placement.positionM`,
    'found nothing, expected a list [...]',
    'Add it.',
  ],
  [
    'a short tuple',
    (s) => (s.storyboard.scenes[1].placement.positionM = [1, 2]),
    `${SCENE}.placement.positionM`,
    'found a list of 2, expected a list of at least 3 items',
    'Write',
  ],
  [
    'a long tuple',
    (s) => (s.storyboard.scenes[1].placement.positionM = [1, 2, 3, 4]),
    `${SCENE}.placement.positionM`,
    'found a list of 4, expected a list of at most 3 items',
    'Write',
  ],
  [
    'a misspelt key',
    (s) => (s.storyboard.scenes[1].hold = 3),
    `${SCENE}.hold`,
    'this key is unknown',
    'Did you mean "holdS"?',
  ],
  [
    'a misspelt key in a recipe',
    (s) => (s.formations.ring.recipe.radius = 3),
    'formations.ring.recipe.radius',
    'this key is unknown',
    'Did you mean "radiusM"?',
  ],
  [
    'a foreign key',
    (s) => (s.fleet.launch.wingspan = 3),
    'fleet.launch.wingspan',
    'this key is unknown',
    'there is "columns", "rows", "pitchM", "centreM" or "tray" here',
  ],
  [
    'an unknown recipe',
    (s) => (s.formations.ring.recipe = { kind: 'cirkle' }),
    'formations.ring.recipe.kind',
    'found "cirkle", expected "drawing"',
    'Did you mean "circle"?',
  ],
  [
    'a recipe without a kind',
    (s) => (s.formations.ring.recipe = {}),
    'formations.ring.recipe.kind',
    'found nothing, expected "drawing"',
    'Write',
  ],
  ['half a drone', (s) => (s.fleet.count = 1.5), 'fleet.count', 'found 1.5, expected a whole number', 'Write'],
  ['no drones', (s) => (s.fleet.count = 0), 'fleet.count', 'found 0, expected a number of at least 1', 'Write'],
  [
    'a colour by name',
    (s) => (s.formations.ring.recipe.colour = 'red'),
    'formations.ring.recipe.colour',
    'found "red", expected a colour such as "#ffcc00"',
    'Write',
  ],
  [
    'a formation name with a space',
    (s) => (s.formations['my ring'] = s.formations.ring),
    'formations["my ring"]',
    'expected an id of small letters, digits and hyphens',
    'Rename',
  ],
  ['a path that climbs', (s) => (s.music = { file: '../song.mp3' }), 'music.file', 'without ".."', 'Write'],
  [
    'an absolute path',
    (s) => (s.music = { file: '/etc/passwd' }),
    'music.file',
    'a relative path beside show.json',
    'Write',
  ],
  [
    'an unknown profile',
    (s) => (s.profile = 'fast'),
    'profile',
    'found "fast", expected "default", "conservative", "indoor", "downwash" or "trays"',
    'Write',
  ],
  [
    'a profile of one limit',
    (s) => (s.profile = { name: 'mine' }),
    'profile.source',
    'found nothing, expected a text',
    'Add it.',
  ],
  [
    'a number for a font',
    (s) => (s.formations.ring.recipe = { kind: 'text', text: 'A', font: 7 }),
    'formations.ring.recipe.font',
    'found 7, expected "bold", or a text',
    'Write',
  ],
  ['a list for a record', (s) => (s.fleet = []), 'fleet', 'found a list of 0, expected a record {...}', 'Write'],
];

test.each(SCHEMA_FAULTS)('names the path, what was found and how to mend it: %s', (_, edit, path, what, remedy) => {
  const fault = faultOf(smallShowText(edit));
  expect(fault.where).toBe(`show.json: ${path}`);
  expect(fault.what).toContain(what);
  expect(fault.remedy).toContain(remedy);
});

const SENSE_FAULTS: [string, (show: Loose) => void, string, string, string][] = [
  [
    'a scene without its formation',
    (s) => (s.storyboard.scenes[0].formation = 'squares'),
    'storyboard.scenes[0].formation',
    'found "squares"',
    'Did you mean "square"?',
  ],
  [
    'a cue of no scene',
    (s) => (s.cues = [{ name: 'bang', scene: 'Frist', atS: 1 }]),
    'cues[0].scene',
    'found "Frist"',
    'Did you mean "First"?',
  ],
  [
    '10,000 drones on a small grid',
    (s) => (s.fleet.count = 10000),
    'fleet.launch',
    'found 4 x 3 = 12 pads, expected at least 10000',
    '100 x 100',
  ],
  [
    'too few trays',
    (s) => {
      s.fleet.count = 100;
      s.fleet.launch.tray = { columns: 3, rows: 2, pitchM: 0.5 };
    },
    'fleet.launch',
    'found 4 x 3 trays of 3 x 2 = 72 pads, expected at least 100',
    '5 x 5',
  ],
  [
    'trays that overlap',
    (s) => (s.fleet.launch.tray = { columns: 5, rows: 2, pitchM: 0.5 }),
    'fleet.launch.pitchM',
    'found trays 2 m apart, expected at least 2.5 m',
    'wider apart',
  ],
  [
    'homes for other drones',
    (s) => (s.fleet.homesM = [[0, 0]]),
    'fleet.homesM',
    'found 1 pads, expected 12',
    'Give each drone its pad',
  ],
  [
    'a crossed fence',
    (s) => s.site.geofence.polygonM.reverse().splice(0, 2, [60, 60], [-60, 60]),
    'site.geofence.polygonM',
    'sides after corners 1 and 3 cross or touch',
    'in order',
  ],
  [
    'a flat fence',
    (s) =>
      (s.site.geofence.polygonM = [
        [0, 0],
        [9, 0],
        [4, 0],
      ]),
    'site.geofence.polygonM',
    'cross or touch',
    'in order',
  ],
  [
    'pads outside the fence',
    (s) => (s.fleet.launch.centreM = [59, 0]),
    'fleet.launch',
    '6 of 12 pads lie outside',
    'Move',
  ],
  [
    'a pad outside the fence',
    (s) =>
      (s.fleet = {
        ...s.fleet,
        count: 2,
        homesM: [
          [0, 0],
          [99, 0],
        ],
      }),
    'fleet.homesM[1]',
    '(99, 0)',
    'Move',
  ],
  [
    'an obstacle whose footprint crosses itself',
    (s) =>
      (s.site.obstacles = [
        {
          name: 'House',
          kind: 'prism',
          footprintM: [
            [30, 30],
            [40, 40],
            [40, 30],
            [30, 40],
          ],
          topM: 20,
        },
      ]),
    'site.obstacles[0].footprintM',
    'cross or touch',
    'in order',
  ],
  [
    'an obstacle upside down',
    (s) =>
      (s.site.obstacles = [{ name: 'Bridge', kind: 'box', centreM: [0, 40], sizeM: [4, 4], bottomM: 20, topM: 12 }]),
    'site.obstacles[0].topM',
    'found 12, expected more than bottomM, 20',
    'Raise it',
  ],
  [
    'pads within an obstacle',
    (s) => (s.site.obstacles = [{ name: 'Hall', kind: 'box', centreM: [0, 0], sizeM: [4, 40], topM: 12 }]),
    'site.obstacles[0]',
    '6 of 12 pads lie within it',
    'Move the launch area',
  ],
  [
    'a formation beyond the fleet',
    (s) => (s.formations.ring.recipe.points = 13),
    'formations.ring.recipe',
    'found a formation of 13 points, expected at most 12',
    'raise fleet.count',
  ],
  [
    'points from nowhere',
    (s) => (s.formations.ring.recipe = { kind: 'points' }),
    'formations.ring.recipe',
    'neither "file" nor "pointsM"',
    'CSV',
  ],
  [
    'a take-off above the ceiling',
    (s) => (s.storyboard.takeoff = { altitudeM: 98 }),
    'storyboard.takeoff',
    'a top layer at 104 m, expected at most 100 m',
    'Lower',
  ],
];

test.each(SENSE_FAULTS)('refuses what does not fit together: %s', (_, edit, path, what, remedy) => {
  const fault = faultOf(smallShowText(edit));
  expect(fault.where).toBe(`show.json: ${path}`);
  expect(fault.what).toContain(what);
  expect(fault.remedy).toContain(remedy);
});

test('limits of one\u2019s own must not contradict themselves', () => {
  const own = {
    name: 'mine',
    source: 'me',
    separationDesignM: 1,
    separationHardM: 2,
    speedXyMps: 1,
    speedUpMps: 1,
    speedDownMps: 1,
    accelerationMps2: 1,
    jerkMps3: 1,
    altitudeMinM: 50,
    altitudeMaxM: 40,
    launchPitchM: 1,
    verticalZoneM: 1,
    enduranceS: 60,
  };
  const fault = faultOf(smallShowText((show) => (show.profile = own)));
  expect(fault.where).toBe('show.json: profile.separationHardM');
  expect(fault.remedy).toContain('(and 1 more in this file)');
});

test.each([
  ['[]', 'show.json', 'does not hold a show'],
  ['{}', 'show.json: version', 'found nothing, expected 2'],
  ['{"version": "1"}', 'show.json: version', 'found "1", expected 2'],
  ['{"version": 3}', 'show.json: version', 'found 3, expected 2'],
  ['{"version": 0}', 'show.json: version', 'found 0, expected 2'],
  ['{"version": 1e9}', 'show.json: version', 'found 1000000000, expected 2'],
])('refuses the document %s', (text, where, what) => {
  const fault = faultOf(text);
  expect(fault.where).toBe(where);
  expect(fault.what).toContain(what);
});

test('an object key such as __proto__ is refused like any other', () => {
  const text = JSON.stringify(smallShow()).replace('"formations":{', '"formations":{"__proto__":{"recipe":{}},');
  expect(() => parseShow(text, 'show.json')).toThrow(InputError);
  expect(faultOf(smallShowText((show) => (show.storyboard.scenes[0]!.formation = 'constructor'))).what).toContain(
    '"constructor"',
  );
});

test('counts the other faults', () => {
  const edit = (show: ShowOfVersion1) => {
    show.fleet.count = 0;
    show.title = '';
  };
  expect(faultOf(smallShowText(edit)).remedy).toContain('(and 1 more in this file)');
});

test('heights above sea level are refused with what to take off them: nothing would fly them', () => {
  const fault = faultOf(smallShowText((show) => Object.assign(show.site, { altitudeReference: 'amsl' })));
  expect(fault.where).toBe('show.json: site.altitudeReference');
  expect(fault.remedy).toContain('take 347 m off each');
});
