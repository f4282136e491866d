/** A show as loose JSON, to be edited. */
// biome-ignore lint/suspicious/noExplicitAny: fields are set by their names in the file
export type Loose = any;

/** What of a planned show an edit can change. */
export type Facet =
  | 'flight'
  | 'light'
  | 'limits'
  | 'site'
  | 'scenes'
  | 'groups'
  | 'problems'
  | 'notes'
  | 'cues'
  | 'music'
  | 'title'
  | 'refused'
  | 'nothing';

/** A field of the show, what it is for, and a show in which changing it changes what it should. */
export interface FieldRow {
  readonly field: string;
  /** In words, for the decision page. */
  readonly does: string;
  /** What changes; of several, one of them does. */
  readonly changes: readonly Facet[];
  /** Makes the show in which the field matters. */
  readonly given: (show: Loose) => void;
  readonly edit: (show: Loose) => void;
}

type Edit = (show: Loose) => void;

const AS_IT_IS: Edit = () => {};

/** Sets what stands at a path: `fleet.launch.pitchM`, `storyboards.0.scenes.0.holdS`. */
function set(path: string, value: unknown): Edit {
  return (show) => {
    const keys = path.split('.');
    const last = keys.pop()!;
    const record = keys.reduce((at, key) => at[key], show);
    record[last] = structuredClone(value);
  };
}

function row(
  field: string,
  does: string,
  changes: Facet | readonly Facet[],
  edit: Edit,
  given: Edit = AS_IT_IS,
): FieldRow {
  return { field, does, changes: typeof changes === 'string' ? [changes] : changes, given, edit };
}

function setIn(recordOf: (show: Loose) => Loose, key: string, value: unknown): Edit {
  return (show) => {
    recordOf(show)[key] = structuredClone(value);
  };
}

/** Rows of fields that stand in one record: each is set to another value. */
function rows(
  prefix: string,
  recordOf: (show: Loose) => Loose,
  given: Edit,
  fields: readonly (readonly [key: string, value: unknown, changes: Facet | readonly Facet[], does: string])[],
): FieldRow[] {
  return fields.map(([key, value, changes, does]) =>
    row(`${prefix}${key}`, does, changes, setIn(recordOf, key, value), given),
  );
}

const PROFILE = {
  name: 'mine',
  source: 'me',
  separationDesignM: 2,
  separationHardM: 1.5,
  speedXyMps: 6,
  speedUpMps: 3,
  speedDownMps: 2,
  accelerationMps2: 3,
  jerkMps3: 6,
  altitudeMinM: 5,
  altitudeMaxM: 120,
  launchPitchM: 2,
  verticalZoneM: 2.5,
  enduranceS: 690,
};

const boardOf = (show: Loose): Loose => show.storyboards[0];
const sceneOf = (show: Loose): Loose => boardOf(show).scenes[0];
const secondOf = (show: Loose): Loose => boardOf(show).scenes[1];
const figureOf = (scene: Loose): Loose => scene.figures[0];
const recipeOf = (show: Loose): Loose => show.formations.first.recipe;
const lightOf = (of: (show: Loose) => Loose) => (show: Loose) => {
  const figure = figureOf(of(show));
  figure.light ??= {};
  return figure.light;
};
const withRecipe =
  (recipe: Loose): Edit =>
  (show) => {
    show.formations.first.recipe = structuredClone(recipe);
  };
/** A code takes more drones than the other forms. */
const withQr: Edit = (show) => {
  withRecipe({ kind: 'qr', text: '102' })(show);
  show.fleet = { count: 240, launch: { columns: 16, rows: 15, pitchM: 2.5 } };
  boardOf(show).scenes.length = 1;
  figureOf(sceneOf(show)).placement.positionM = [0, 0, 50];
};
const withMovement =
  (movement: Loose): Edit =>
  (show) => {
    sceneOf(show).holdS = 30;
    figureOf(sceneOf(show)).motion = [structuredClone(movement)];
  };
const withEffect =
  (effect: Loose): Edit =>
  (show) => {
    withRecipe(LINES)(show);
    sceneOf(show).holdS = 20;
    figureOf(sceneOf(show)).light = { effects: [structuredClone(effect)] };
  };
const withTrays: Edit = (show) => {
  show.profile = 'trays';
  show.fleet.launch = { columns: 2, rows: 2, pitchM: 3, tray: { columns: 2, rows: 2, pitchM: 0.5 } };
};
/** Two scenes with an obstacle between them. */
const withObstacle =
  (obstacle: Loose): Edit =>
  (show) => {
    figureOf(sceneOf(show)).placement.positionM = [-22, 30, 30];
    figureOf(secondOf(show)).placement.positionM = [22, 30, 30];
    show.site.obstacles = [structuredClone(obstacle)];
  };
/** The first scene stands in the obstacle. */
const intoObstacle =
  (obstacle: Loose): Edit =>
  (show) => {
    withObstacle(obstacle)(show);
    figureOf(sceneOf(show)).placement.positionM = [0, 30, 30];
  };

const LINES = {
  kind: 'curve',
  lines: [
    {
      pointsM: [
        [-12, 0, 6],
        [0, 0, 9],
        [12, 0, 6],
      ],
      part: 'upper',
    },
    {
      pointsM: [
        [-12, 0, -6],
        [12, 0, -6],
      ],
      part: 'lower',
      colour: '#00ff00',
    },
  ],
  points: 10,
};
const BOX = { kind: 'box', id: 'tower', name: 'Tower', centreM: [0, 30], sizeM: [6, 6], topM: 60 };
const PRISM = {
  kind: 'prism',
  id: 'hall',
  name: 'Hall',
  topM: 60,
  footprintM: [
    [-3, 27],
    [3, 27],
    [3, 33],
    [-3, 33],
  ],
};
const DRAWING = { kind: 'drawing', file: 'heart.svg', layers: [{ id: 'left' }] };
const CHASE = { id: 'band', kind: 'chase', colour: '#0000ff', widthM: 4, periodS: 5 };
const TWINKLE = { id: 'stars', kind: 'twinkle', periodS: 2 };
const PATH = {
  kind: 'path',
  pointsM: [
    [0, 0, 0],
    [10, 0, 2],
    [20, 10, 0],
  ],
};

const withPlace: Edit = (show) => {
  show.site.audience.places = [{ name: 'Roof', positionM: [0, -120, 30] }];
};

const SITE: FieldRow[] = [
  row('site.origin.latitudeDeg', 'where the show is on the Earth', 'site', set('site.origin.latitudeDeg', 52)),
  row('site.origin.longitudeDeg', 'where the show is on the Earth', 'site', set('site.origin.longitudeDeg', 72)),
  row('site.origin.amslM', 'height of the ground above the sea', 'site', set('site.origin.amslM', 400)),
  row('site.headingDeg', 'turns the show on the Earth', 'site', set('site.headingDeg', 30)),
  row(
    'site.altitudeReference',
    'what heights in flight files count from',
    'refused',
    set('site.altitudeReference', 'amsl'),
  ),
  row(
    'site.geofence.polygonM',
    'where drones may be',
    'problems',
    set('site.geofence.polygonM', [
      [-6, -60],
      [6, -60],
      [6, 60],
      [-6, 60],
    ]),
  ),
  ...Object.entries({
    startsAt: ['where sun and moon are in the picture', '2026-06-23T12:30+05:00'],
    weather: ['the weather in the picture', 'rain'],
    moon: ['whether the picture has a moon', 'none'],
    surroundings: ['what stands around the show in the picture', 'lake'],
  }).map(([key, [does, value]]) =>
    row(`site.night.${key}`, does!, 'nothing', set(`site.night.${key}`, value), (show) => {
      show.site.night = {};
    }),
  ),
  row('site.geofence.ceilingM', 'how high drones may be', 'problems', set('site.geofence.ceilingM', 33)),
  row(
    'site.audience.positionM',
    'from where the show is seen; a problem where drones are above it or may fall',
    'problems',
    set('site.audience.positionM', [0, 0, 1.7]),
  ),
  row(
    'site.audience.lookAtM',
    'where the audience looks: the camera of the page and of .skyc',
    'site',
    set('site.audience.lookAtM', [0, 0, 50]),
  ),
  ...rows('site.audience.places[].', (s) => s.site.audience.places[0], withPlace, [
    ['name', 'Bridge', 'site', 'what a preview and messages call a further place of the audience'],
    ['positionM', [0, 0, 6], 'problems', 'where more people watch from; judged as the audience is'],
  ]),
  ...(['prism', 'box'] as const).flatMap((kind) => {
    const obstacle = kind === 'box' ? BOX : PRISM;
    const prefix = `site.obstacles[](${kind}).`;
    const recordOf = (show: Loose) => show.site.obstacles[0];
    return [
      ...rows(prefix, recordOf, intoObstacle(obstacle), [
        ['id', 'mast', 'nothing', 'what edits call it, whatever its name'],
        ['name', 'Mast', 'problems', 'what messages call it'],
      ]),
      ...rows(prefix, recordOf, withObstacle(obstacle), [
        ['bottomM', 50, 'flight', 'drones may pass under it'],
        ['topM', 8, 'flight', 'drones may pass over it'],
        ['clearanceM', 6, 'flight', 'distance that drones keep from it'],
      ]),
    ];
  }),
  ...rows('site.obstacles[](prism).', (s) => s.site.obstacles[0], withObstacle(PRISM), [
    [
      'footprintM',
      [
        [-3, 37],
        [3, 37],
        [3, 43],
        [-3, 43],
      ],
      'flight',
      'where it stands',
    ],
  ]),
  ...rows('site.obstacles[](box).', (s) => s.site.obstacles[0], withObstacle(BOX), [
    ['centreM', [0, 41], 'flight', 'where it stands'],
    ['sizeM', [6, 20], 'flight', 'how large it is'],
    ['headingDeg', 45, 'flight', 'how it is turned'],
  ]),
];

const FLEET: FieldRow[] = [
  row('fleet.count', 'how many drones fly', 'flight', set('fleet.count', 11)),
  ...rows('fleet.launch.', (s) => s.fleet.launch, AS_IT_IS, [
    ['columns', 5, 'flight', 'pads of a row of the launch grid'],
    ['rows', 4, 'flight', 'rows of the launch grid'],
    ['pitchM', 3, 'flight', 'distance of neighbouring pads'],
    ['centreM', [5, 0], 'flight', 'middle of the launch grid'],
  ]),
  ...rows('fleet.launch.tray.', (s) => s.fleet.launch.tray, withTrays, [
    ['columns', 3, 'flight', 'pads of a row of a tray'],
    ['rows', 3, 'flight', 'rows of a tray'],
    ['pitchM', 0.6, 'flight', 'distance of neighbouring pads of a tray'],
  ]),
  row('fleet.homesM', 'pads one by one, in place of the grid', 'flight', (s) => {
    s.fleet.homesM = Array.from({ length: 12 }, (_, k) => [3 * k - 18, 4]);
  }),
];

const ownProfile = set('profile', PROFILE);
/** Layers below the vertical zone that the field sets. */
const lowLaunch: Edit = (show) => {
  ownProfile(show);
  show.profile.altitudeMinM = 3;
  boardOf(show).takeoff.altitudeM = 4;
  boardOf(show).landing.altitudeM = 4;
};
const LIMITS: FieldRow[] = [
  ...rows('profile.', (s) => s.profile, lowLaunch, [
    ['verticalZoneM', 9, 'problems', 'height below which drones only rise and sink'],
  ]),
  row('profile', 'the limits by name', 'limits', set('profile', 'conservative')),
  ...rows('profile.', (s) => s.profile, ownProfile, [
    ['name', 'yours', 'limits', 'what reports call the limits'],
    ['source', 'you', 'limits', 'where the limits come from'],
    ['separationDesignM', 2.2, 'flight', 'distance that the planner keeps'],
    ['downwashFactor', 1.5, 'flight', 'how much more of it is kept one above the other'],
    ['speedXyMps', 3, 'flight', 'speed across'],
    ['speedUpMps', 2, 'flight', 'speed upwards'],
    ['speedDownMps', 1.5, 'flight', 'speed downwards'],
    ['accelerationMps2', 2, 'flight', 'acceleration'],
    ['jerkMps3', 3, 'flight', 'jerk'],
    ['altitudeMinM', 25, 'problems', 'least height of a drone that moves sideways or holds'],
    ['altitudeMaxM', 33, 'problems', 'greatest height'],
    ['launchPitchM', 3, 'problems', 'least distance of pads'],
    ['enduranceS', 30, 'problems', 'longest flight of a drone'],
    ['firmwareTakeoff', null, 'flight', "the take-off that the drones' firmware flies by itself, or none"],
  ]),
  ...rows(
    'profile.firmwareTakeoff.',
    (s) => s.profile.firmwareTakeoff,
    (show) => {
      ownProfile(show);
      show.profile.firmwareTakeoff = { speedMps: 1, accelerationMps2: 1, spoolUpS: 0.5 };
    },
    [
      ['speedMps', 0.6, 'flight', 'speed of its climb: how long drones stand on their pads'],
      ['accelerationMps2', 0.5, 'flight', 'acceleration of its climb'],
      ['spoolUpS', 2, 'flight', 'from the start of the motors until the drone leaves its pad'],
    ],
  ),
  ...rows(
    'profile.',
    (s) => s.profile,
    (show) => {
      ownProfile(show);
      show.formations.first = { spacingM: 1.7, recipe: { kind: 'grid', columns: 6, rows: 2, pitchM: 1.7 } };
    },
    [['separationHardM', 1.9, 'problems', 'distance below which the check refuses']],
  ),
];

const DRAWINGS: FieldRow[] = [
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ ...DRAWING, layers: [] }), [
    ['file', 'star.svg', 'flight', 'which drawing'],
    ['widthM', 60, 'flight', 'how wide the picture is'],
    ['points', 9, 'flight', 'how many points it takes'],
  ]),
  ...rows('formations.*.recipe(drawing).layers[].', (s) => recipeOf(s).layers[0], withRecipe(DRAWING), [
    ['mode', 'skip', 'flight', 'how this layer is lit'],
    ['density', 4, 'flight', 'how densely it is filled against the others'],
    ['depthM', 5, 'flight', 'how far behind the others it stands'],
    ['brightness', 0.5, 'light', 'how bright it is over the others'],
  ]),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ ...DRAWING, layers: [] }), [
    ['rim', 0.5, 'light', 'brightness of lines and borders'],
  ]),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ kind: 'drawing', file: 'square.svg' }), [
    ['inside', 0.5, 'light', 'brightness of what lies within borders'],
  ]),
  row(
    'formations.*.recipe(drawing).layers[].id',
    'which element of the drawing; refused where it has none such',
    'refused',
    set('formations.first.recipe.layers.0.id', 'middle'),
    withRecipe(DRAWING),
  ),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ ...DRAWING, layers: [] }), [
    ['mode', 'outline', 'flight', 'areas or outlines'],
  ]),
  ...rows(
    'formations.*.recipe(drawing).',
    recipeOf,
    withRecipe({ kind: 'drawing', file: 'star.svg', mode: 'outline', widthM: 80 }),
    [['cornerAngleDeg', 175, 'flight', 'which corners a point stands on']],
  ),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ kind: 'drawing', file: 'square.svg' }), [
    ['seed', 7, 'flight', 'another spread of the points'],
  ]),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ kind: 'drawing', file: 'ink.svg' }), [
    ['darkInk', 'keep', 'light', 'dark colours as they are, or light ones of their hue'],
  ]),
  ...rows('formations.*.recipe(drawing).', recipeOf, withRecipe({ kind: 'drawing', file: 'page.svg' }), [
    ['background', 'keep', 'flight', 'a page under the whole drawing left out, or lit'],
  ]),
];

const TEXT = { kind: 'text', text: 'І\n-' };
const TEXTS: FieldRow[] = [
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe({ ...TEXT, points: 12 }), [
    ['heightM', 60, 'flight', 'height of a capital'],
    ['widthM', 60, 'flight', 'width of the longest line'],
  ]),
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe(TEXT), [
    ['text', 'І\n.', 'flight', 'what is written'],
    ['style', 'outline', 'flight', 'single strokes, contours or filled letters'],
    ['lineStep', 3, 'flight', 'from line to line'],
    ['colour', '#ff0000', 'light', 'colour of the text'],
    ['lineColours', ['#ff0000'], 'light', 'colours of its lines; noted where there are more than lines'],
    ['points', 12, 'flight', 'how many points it takes'],
    ['rim', 0.5, 'light', 'brightness of lines and borders'],
  ]),
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe({ kind: 'text', text: '.', style: 'fill' }), [
    ['inside', 0.5, 'light', 'brightness of what lies within borders'],
  ]),
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe({ kind: 'text', text: 'І' }), [
    ['rows', 2, ['flight', 'refused'], 'rows of lights that single strokes are made of; noted with other styles'],
  ]),
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe({ kind: 'text', text: 'І', style: 'outline' }), [
    ['font', 'none.ttf', 'refused', 'whose letters; refused without its file, noted where strokes need none'],
  ]),
  ...rows('formations.*.recipe(text).', recipeOf, withRecipe({ kind: 'text', text: '.', style: 'fill' }), [
    ['seed', 7, 'flight', 'another spread of the points'],
  ]),
];

const COLOURED = { kind: 'image', file: 'logo.png', mode: 'areas', parts: [{ colour: '#005adc', density: 2 }] };

const PICTURES: FieldRow[] = [
  ...rows('formations.*.recipe(image).', recipeOf, withRecipe({ kind: 'image', file: 'logo.png' }), [
    ['file', 'other.png', ['flight', 'refused'], 'the picture beside the show'],
    ['mode', 'weighted', 'flight', 'lines, areas or points by brightness'],
    ['widthM', 60, 'flight', 'how wide what is lit is'],
    ['threshold', 0.9, ['flight', 'light', 'refused'], 'how far from the background a colour is lit'],
    ['background', 'keep', 'flight', 'ground left out, or lit'],
    ['colours', 1, ['flight', 'light'], 'colours of lines and areas'],
    ['points', 8, 'flight', 'how many points it takes'],
  ]),
  ...rows('formations.*.recipe(image).parts[].', (s) => recipeOf(s).parts[0], withRecipe(COLOURED), [
    ['colour', '#dc141e', ['flight', 'light'], 'which colour, by the nearest; noted where none is near'],
    ['mode', 'skip', 'flight', 'left out, or lit though it is background'],
    ['density', 3, 'flight', 'how densely it is lit'],
  ]),
  ...rows('formations.*.recipe(image).', recipeOf, withRecipe({ kind: 'image', file: 'logo.png', mode: 'lines' }), [
    ['rows', 2, 'flight', 'rows of lights that lines are made of'],
  ]),
  ...rows('formations.*.recipe(image).', recipeOf, withRecipe({ kind: 'image', file: 'logo.png', mode: 'weighted' }), [
    ['seed', 7, 'flight', 'another spread of the points'],
  ]),
  ...rows('formations.*.recipe(mesh).', recipeOf, withRecipe({ kind: 'mesh', file: 'box.obj' }), [
    ['file', 'other.stl', 'flight', 'the model beside the show'],
    ['mode', 'silhouette', 'flight', 'surface, outline or edges'],
    ['up', 'z', 'flight', 'which axis of the file points up'],
    ['heightM', 60, 'flight', 'how high the model is'],
    ['side', 'front', 'flight', 'all of the surface, or what the audience sees'],
    ['colour', '#ff0000', 'light', 'of what has no colour in the file'],
    ['points', 8, 'flight', 'how many points it takes'],
    ['seed', 7, 'flight', 'another spread of the points'],
  ]),
  ...rows('formations.*.recipe(mesh).', recipeOf, withRecipe({ kind: 'mesh', file: 'box.obj', mode: 'edges' }), [
    ['edgeAngleDeg', 100, ['flight', 'refused'], 'angle of faces that make an edge'],
  ]),
];

const SHAPES: FieldRow[] = [
  ...rows('formations.*.recipe(grid).', recipeOf, withRecipe({ kind: 'grid', columns: 4, rows: 2, pitchM: 3 }), [
    ['columns', 5, 'flight', 'points of a row'],
    ['rows', 3, 'flight', 'rows'],
    ['pitchM', 4, 'flight', 'distance of neighbours'],
    ['plane', 'ground', 'flight', 'flat or upright'],
    ['colour', '#ff0000', 'light', 'colour of its points'],
  ]),
  ...rows('formations.*.recipe(circle).', recipeOf, withRecipe({ kind: 'circle', radiusM: 9 }), [
    ['radiusM', 12, 'flight', 'how large it is'],
    ['plane', 'ground', 'flight', 'flat or upright'],
    ['colour', '#ff0000', 'light', 'colour of its points'],
    ['points', 8, 'flight', 'how many points it takes'],
  ]),
  ...rows(
    'formations.*.recipe(shell).',
    recipeOf,
    withRecipe({
      kind: 'shell',
      profileM: [
        [8, 0],
        [8, 12],
      ],
    }),
    [
      [
        'profileM',
        [
          [9, 0],
          [5, 14],
        ],
        'flight',
        'radii from bottom to top',
      ],
      ['colour', '#ff0000', 'light', 'colour of its points, or of those below'],
      ['topColour', '#ff0000', 'light', 'colour towards the top'],
      ['points', 8, 'flight', 'how many points it takes'],
      ['seed', 9, 'flight', 'another spread of the points'],
    ],
  ),
  ...rows('formations.*.recipe(shell).', recipeOf, withRecipe({ kind: 'shell' }), [
    ['radiusM', 9, 'flight', 'radius of a sphere; noted beside profileM'],
  ]),
  ...rows('formations.*.recipe(shape).', recipeOf, withRecipe({ kind: 'shape', shape: 'star' }), [
    ['shape', 'shield', 'flight', 'which shape'],
    ['mode', 'outline', 'flight', 'how it is lit'],
    ['rim', 0.5, 'light', 'brightness of its border'],
    ['widthM', 60, 'flight', 'how wide it is'],
    ['corners', 4, 'flight', 'points of a star, corners of a polygon; noted for others'],
    ['colour', '#ff0000', 'light', 'colour of its points'],
    ['points', 8, 'flight', 'how many points it takes'],
  ]),
  ...rows('formations.*.recipe(shape).', recipeOf, withRecipe({ kind: 'shape', shape: 'disc', mode: 'fill' }), [
    ['inside', 0.5, 'light', 'brightness of what lies within'],
    ['seed', 7, 'flight', 'another spread of the points; noted where there is none'],
  ]),
  ...rows('formations.*.recipe(shape).', recipeOf, withRecipe({ kind: 'shape', shape: 'spiral' }), [
    ['turns', 2, 'flight', 'turns of a spiral; noted for others'],
  ]),
  ...rows('formations.*.recipe(solid).', recipeOf, withRecipe({ kind: 'solid', solid: 'cone' }), [
    ['solid', 'cylinder', 'flight', 'which form'],
    ['lit', 'edges', 'flight', 'surface or edges'],
    ['widthM', 40, 'flight', 'how wide it is'],
    ['aspect', 2, 'flight', 'height over width; noted for a form that has one of its own'],
    ['colour', '#ff0000', 'light', 'colour of its points, or of those below'],
    ['topColour', '#ff0000', 'light', 'colour towards the top'],
    ['points', 8, 'flight', 'how many points it takes'],
  ]),
  ...rows('formations.*.recipe(solid).', recipeOf, withRecipe({ kind: 'solid', solid: 'helix' }), [
    ['turns', 2, 'flight', 'turns of a helix; noted for others'],
  ]),
  ...rows('formations.*.recipe(qr).', recipeOf, withQr, [
    ['text', '103', 'flight', 'what is read'],
    ['correction', 'medium', 'flight', 'how much of it may be lost'],
    ['widthM', 60, 'flight', 'how wide it is'],
    ['colour', '#ff0000', 'light', 'colour of its points'],
  ]),
  ...rows('formations.*.recipe(curve).lines[].', (s) => recipeOf(s).lines[0], withRecipe(LINES), [
    [
      'pointsM',
      [
        [-12, 0, 6],
        [0, 0, 14],
        [12, 0, 6],
      ],
      'flight',
      'corners of the line',
    ],
    ['closed', true, 'flight', 'back to the first corner'],
    ['smooth', true, 'flight', 'a curve through the corners'],
    ['colour', '#ff0000', 'light', 'colour of its points'],
  ]),
  ...rows(
    'formations.*.recipe(curve).lines[].',
    (s) => recipeOf(s).lines[0],
    withEffect({ ...CHASE, parts: ['upper'] }),
    [['part', 'other', ['light', 'notes'], 'what effects call the line']],
  ),
  ...rows('formations.*.recipe(curve).', recipeOf, withRecipe(LINES), [
    ['points', 8, 'flight', 'how many points they take'],
  ]),
  ...rows(
    'formations.*.recipe(points).',
    recipeOf,
    withRecipe({
      kind: 'points',
      pointsM: [
        [0, 0, 0],
        [4, 0, 0],
        [0, 0, 4],
      ],
    }),
    [
      [
        'pointsM',
        [
          [0, 0, 0],
          [5, 0, 0],
          [0, 0, 4],
        ],
        'flight',
        'the points',
      ],
      ['colour', '#ff0000', 'light', 'colour of points that bring none'],
    ],
  ),
  ...rows('formations.*.recipe(points).', recipeOf, withRecipe({ kind: 'points', file: 'points.csv' }), [
    ['file', 'more.csv', 'flight', 'the points in CSV'],
  ]),
];

const COMBINED = {
  kind: 'combine',
  how: 'union',
  first: { recipe: { kind: 'shape', shape: 'disc', colour: '#ff0000' }, sizeM: 30 },
  second: { recipe: { kind: 'shape', shape: 'star', colour: '#00ff00' }, sizeM: 20, offsetM: [10, 0] },
};
const heart = { kind: 'shape', shape: 'heart' };
const TWO_AS_ONE: FieldRow[] = [
  ...rows('formations.*.recipe(combine).', recipeOf, withRecipe(COMBINED), [
    ['how', 'subtract', 'flight', 'what two figures are together'],
    ['mode', 'outline', 'flight', 'how the two are lit'],
    ['widthM', 90, 'flight', 'how wide the two are together'],
    ['colour', '#0000ff', 'light', 'one colour in place of those of the two'],
    ['rim', 0.4, 'light', 'brightness of the border'],
    ['inside', 0.4, 'light', 'brightness of what lies within'],
    ['points', 8, 'flight', 'how many points it takes'],
  ]),
  ...rows('formations.*.recipe(combine).first.', (s) => recipeOf(s).first, withRecipe(COMBINED), [
    ['recipe', heart, 'flight', 'the first figure: a shape, drawing, picture, text or circle'],
    ['sizeM', 50, 'flight', 'how wide the first is beside the second'],
    ['offsetM', [0, 5], 'flight', 'where the middle of the first is'],
  ]),
  ...rows('formations.*.recipe(combine).second.', (s) => recipeOf(s).second, withRecipe(COMBINED), [
    ['recipe', heart, 'flight', 'the second figure'],
    ['sizeM', 12, 'flight', 'how wide the second is beside the first'],
    ['offsetM', [0, 12], 'flight', 'where the middle of the second is'],
  ]),
  ...rows('formations.*.recipe(combine).', recipeOf, withRecipe({ ...COMBINED, how: 'between' }), [
    ['blend', 0.9, 'flight', 'how far a form between is from the first to the second; noted where there is none'],
  ]),
  ...rows('formations.*.recipe(combine).', recipeOf, withRecipe({ ...COMBINED, mode: 'fill' }), [
    ['seed', 7, 'flight', 'another spread of the points'],
  ]),
];

const MEMBERS = {
  kind: 'group',
  members: [
    { recipe: { kind: 'circle', radiusM: 12 }, name: 'left', atM: [-16, 0, 0] },
    { recipe: { kind: 'shell', radiusM: 9 }, name: 'right', atM: [16, 0, 0] },
  ],
};
const GROUPED: FieldRow[] = [
  ...rows('formations.*.recipe(group).members[].', (s) => recipeOf(s).members[0], withRecipe(MEMBERS), [
    ['recipe', { kind: 'circle', radiusM: 10 }, 'flight', 'a picture of the group, as any recipe but a group'],
    ['atM', [-20, 0, 0], 'flight', 'where it stands in the group'],
    ['turnDeg', 40, 'flight', 'how it is turned'],
    ['share', 3, 'flight', 'its share of the points; noted where it says how many it takes'],
  ]),
  ...rows(
    'formations.*.recipe(group).members[].',
    (s) => recipeOf(s).members[0],
    (show) => {
      withEffect({ ...CHASE, parts: ['left'] })(show);
      withRecipe(MEMBERS)(show);
    },
    [['name', 'other', ['light', 'notes'], 'what effects call the member']],
  ),
];

const LAYERS = [
  ['altitudeM', 14, 'flight', 'height of the lowest layer'],
  ['layers', 3, 'flight', 'how many layers'],
  ['layerStepM', 3, 'flight', 'from layer to layer'],
  ['intervalS', 5, 'flight', 'pause between layers'],
  ['colours', ['#ff0000'], 'light', 'colours of the layers'],
] as const;
const STORY: FieldRow[] = [
  ...rows('storyboards[].takeoff.', (s) => boardOf(s).takeoff, AS_IT_IS, LAYERS),
  ...rows('storyboards[].landing.', (s) => boardOf(s).landing, AS_IT_IS, LAYERS),
  ...rows('storyboards[].takeoff.', (s) => boardOf(s).takeoff, withTrays, [
    ['clearanceM', 9, 'flight', 'height that drones gain before those on near pads follow'],
  ]),
  ...rows('storyboards[].landing.', (s) => boardOf(s).landing, withTrays, [
    ['clearanceM', 9, 'flight', 'the same downwards'],
  ]),
  ...rows(
    'storyboards[].landing.',
    (s) => boardOf(s).landing,
    set('storyboards.0.scenes.1.figures.0.placement.headingDeg', 180),
    [['to', 'own', 'flight', 'the nearest pad, or the own']],
  ),
  ...rows('storyboards[].scenes[].', sceneOf, AS_IT_IS, [
    ['id', 'other', 'scenes', 'what cues, fixes and edits call the scene, whatever its name'],
    ['name', 'Other', 'scenes', 'what reports call the scene'],
    ['holdS', 9, 'flight', 'how long it stands'],
    ['startS', 60, 'scenes', 'not before this second; noted where it cannot be so early'],
  ]),
  ...rows('storyboards[].scenes[].figures[].placement.', (s) => figureOf(sceneOf(s)).placement, AS_IT_IS, [
    ['positionM', [5, 0, 30], 'flight', 'where its centre stands'],
    ['headingDeg', 40, 'flight', 'how it is turned'],
    ['pitchDeg', 20, 'flight', 'how far its top leans back'],
    ['rollDeg', 20, 'flight', 'how far its right side hangs'],
    ['scale', 1.5, 'flight', 'how large it is'],
  ]),
  ...rows('storyboards[].scenes[].', secondOf, AS_IT_IS, [
    ['spares', 'below', 'flight', 'where drones go that it does not need; noted where they cannot'],
  ]),
  ...rows('storyboards[].scenes[].', secondOf, AS_IT_IS, [
    ['transitionLight', 'dark', 'light', 'light of the transition into it'],
  ]),
];

const MOVEMENTS: FieldRow[] = (
  [
    ['turn', { degrees: 30 }, [['degrees', 60, 'by how much']]],
    [
      'sway',
      { degrees: 10, periodS: 10 },
      [
        ['degrees', 15, 'by how much'],
        ['periodS', 15, 'how fast'],
      ],
    ],
    [
      'wave',
      { amplitudeM: 1, lengthM: 30, periodS: 10 },
      [
        ['amplitudeM', 2, 'how deep'],
        ['lengthM', 40, 'how long a wave'],
        ['periodS', 15, 'how fast'],
      ],
    ],
    [
      'beat',
      { degrees: 10, periodS: 10, bodyM: 2 },
      [
        ['degrees', 15, 'by how much'],
        ['periodS', 15, 'how fast'],
        ['bodyM', 4, 'what does not move; noted where that is all'],
      ],
    ],
    [
      'bob',
      { byM: [0, 0, 2], periodS: 10 },
      [
        ['byM', [0, 0, 3], 'where to'],
        ['periodS', 15, 'how fast'],
      ],
    ],
    [
      'scale',
      { to: 1.2, back: true },
      [
        ['to', 1.4, 'to what factor'],
        ['back', false, 'there and back'],
      ],
    ],
    [
      'path',
      { pointsM: PATH.pointsM },
      [
        [
          'pointsM',
          [
            [0, 0, 0],
            [10, 0, 2],
            [20, 5, 0],
          ],
          'along which curve',
        ],
        ['headingFollows', true, 'turned with the curve'],
      ],
    ],
  ] as const
).flatMap(([kind, record, fields]) =>
  rows(
    `storyboards[].scenes[].figures[].motion[](${kind}).`,
    (s) => figureOf(sceneOf(s)).motion[0],
    withMovement({ kind, ...record }),
    fields.map(([key, value, does]) => [key, value, 'flight', does] as const),
  ),
);

const effectOf = (show: Loose): Loose => figureOf(sceneOf(show)).light.effects[0];
const LIGHT: FieldRow[] = [
  ...rows('storyboards[].scenes[].figures[].light.', lightOf(sceneOf), AS_IT_IS, [
    ['colour', '#ff0000', 'light', 'one colour for all points'],
    ['brightness', 0.5, 'light', 'how bright the figure is'],
  ]),
  ...rows(
    'storyboards[].scenes[].figures[].light.',
    lightOf(sceneOf),
    (show) => {
      lightOf(sceneOf)(show).brightness = 0.05;
    },
    [['mayBeDim', true, 'problems', 'whether a figure too dim to be seen is a warning']],
  ),
  ...rows(
    'storyboards[].scenes[].figures[].light.',
    lightOf(secondOf),
    (show) => {
      secondOf(show).transitionLight = 'dark';
    },
    [['fadeInS', 0.5, 'light', 'fade into its colours, in place as well; noted where it is cut']],
  ),
  ...rows(
    'storyboards[].scenes[].figures[].light.',
    lightOf(sceneOf),
    (show) => {
      secondOf(show).transitionLight = 'dark';
    },
    [['fadeOutS', 0.5, 'light', 'fade into the dark as it is left']],
  ),
  ...rows('storyboards[].scenes[].figures[].light.effects[](chase).', effectOf, withEffect(CHASE), [
    ['id', 'other', 'nothing', 'what edits call the effect'],
    ['colour', '#ff00ff', 'light', 'colour of the band'],
    ['directionDeg', 90, 'light', 'where it runs to'],
    ['widthM', 6, 'light', 'how wide it is'],
    ['periodS', 4, 'light', 'how fast it runs; noted where it is never seen'],
    ['parts', ['upper'], 'light', 'which parts; noted where there are none such'],
  ]),
  ...rows('storyboards[].scenes[].figures[].light.effects[](twinkle).', effectOf, withEffect(TWINKLE), [
    ['id', 'other', 'nothing', 'what edits call the effect'],
    ['colour', '#ff00ff', 'light', 'colour that points fall to'],
    ['depth', 0.9, 'light', 'how dark they fall'],
    ['periodS', 3, 'light', 'how fast'],
    ['parts', ['upper'], 'light', 'which parts; noted where there are none such'],
    ['seed', 5, 'light', 'another beat'],
  ]),
];

const crossed: Edit = (show) => {
  show.formations.second = { recipe: { kind: 'circle', radiusM: 8 } };
  figureOf(secondOf(show)).placement = { positionM: [3, 0, 40], headingDeg: 180 };
};
const moving: Edit = (show) => {
  figureOf(sceneOf(show)).motion = [{ kind: 'turn', degrees: 40 }];
  figureOf(secondOf(show)).motion = [{ kind: 'turn', degrees: 40 }];
};
/** Drones that leave the second scene's start one after the other. */
const staggered =
  (transition: object, order = 'left-right') =>
  (show: Loose) => {
    secondOf(show).transition = { ...transition, stagger: { order, totalS: 2 } };
  };
const TRANSITIONS: FieldRow[] = [
  ...(['planned', 'fixed'] as const).flatMap((kind) => {
    const transition = kind === 'planned' ? { kind } : { kind, durationS: 20 };
    const given = (other: Edit) => (show: Loose) => {
      other(show);
      secondOf(show).transition = { ...transition };
    };
    const prefix = `storyboards[].scenes[].transition(${kind}).`;
    return [
      ...rows(prefix, (s) => secondOf(s).transition, given(moving), [
        ['flow', 'through', 'flight', 'without a stop; noted where nothing moves'],
      ]),
      ...rows(prefix, (s) => secondOf(s).transition, given(crossed), [
        [
          'keepsPoints',
          true,
          'flight',
          'point to point of the same number, pins included; refused where they contradict it, noted where numbers differ',
        ],
      ]),
      ...rows(`${prefix}stagger.`, (s) => secondOf(s).transition.stagger, staggered(transition), [
        ['order', 'right-left', 'flight', 'which drones leave first, as the audience sees it'],
        ['totalS', 1, 'flight', 'from the first that leaves to the last; noted where less of it was proved'],
        ['waves', 2, 'flight', 'in so many waves, in place of evenly'],
      ]),
      ...rows(`${prefix}stagger.`, (s) => secondOf(s).transition.stagger, staggered(transition, 'random'), [
        ['seed', 9, 'flight', 'another random order'],
      ]),
    ];
  }),
  ...rows(
    'storyboards[].scenes[].transition(fixed).',
    (s) => secondOf(s).transition,
    set('storyboards.0.scenes.1.transition', { kind: 'fixed', durationS: 20 }),
    [['durationS', 25, 'flight', 'how long it takes; refused where that is too short']],
  ),
  ...rows(
    'storyboards[].scenes[].pins[].',
    (s) => sceneOf(s).pins[0],
    set('storyboards.0.scenes.0.pins', [{ drone: 1, point: 1 }]),
    [
      ['drone', 5, 'flight', 'which drone; refused where it flies another group, or is pinned twice'],
      ['point', 7, 'flight', 'to which point; refused where there is none such, or it is taken'],
    ],
  ),
];

const withGroup: Edit = (show) => {
  show.formations.few = { recipe: { kind: 'circle', radiusM: 5, points: 2 } };
  const figures = [{ id: 'main', formation: 'few', placement: { positionM: [30, 30, 30] } }];
  show.storyboards.push({
    id: 'side',
    name: 'side',
    drones: 3,
    scenes: [{ id: 'side', name: 'Side', figures, holdS: 5 }],
  });
};

/** A second figure beside the first of the first scene; both share the drones. */
const withTwoFigures: Edit = (show) => {
  const [figure] = sceneOf(show).figures;
  figure.placement.positionM = [-20, 0, 30];
  sceneOf(show).figures.push({ ...structuredClone(figure), id: 'right', placement: { positionM: [20, 0, 30] } });
};
const FIGURES: FieldRow[] = [
  ...rows('storyboards[].scenes[].figures[].', (s) => figureOf(sceneOf(s)), AS_IT_IS, [
    ['id', 'other', 'nothing', 'what pins and edits call the figure'],
    ['formation', 'second', 'flight', 'which picture'],
    ['points', 8, 'flight', 'how many points it takes; noted where its recipe says'],
  ]),
  ...rows('storyboards[].scenes[].figures[].', (s) => figureOf(sceneOf(s)), withTwoFigures, [
    ['share', 3, 'flight', 'its share of the drones that are left; noted where it shares none'],
  ]),
  ...rows(
    'storyboards[].scenes[].figures[].',
    (s) => figureOf(sceneOf(s)),
    (show) => {
      withTwoFigures(show);
      lightOf(sceneOf)(show).brightness = 0.05;
    },
    [['name', 'Left', 'problems', 'what messages call it where a scene has several']],
  ),
  ...rows(
    'storyboards[].scenes[].pins[].',
    (s) => sceneOf(s).pins[0],
    (show) => {
      withTwoFigures(show);
      sceneOf(show).pins = [{ drone: 1, point: 1 }];
    },
    [['figure', 'right', 'flight', 'of which figure; of the first where it is left out']],
  ),
];

const REST: FieldRow[] = [
  row('$schema', 'which schema an editor checks the file by', 'nothing', set('$schema', './show.schema.json')),
  row('version', 'of the file; refused where it is not known', 'refused', set('version', 3)),
  row('title', 'what the show is called', 'title', set('title', 'Other')),
  ...(
    [
      ['id', 'what edits call the note', 'other'],
      ['text', 'what somebody who was sent a preview wishes to be looked at', 'Larger'],
      ['scene', 'the scene that it counts from, by its id', 'second'],
      ['atS', 'when it is about', 5],
      ['pointM', 'what it points at in the sky', [1, 2, 40]],
    ] as const
  ).map(([key, does, value]) =>
    row(`notes[].${key}`, does, 'nothing', set(`notes.0.${key}`, value), (show) => {
      show.notes = [{ id: 'note-1', text: 'Larger?', atS: 3 }];
    }),
  ),
  ...['en', 'ru', 'kk'].flatMap((language) => [
    row(
      `titles.${language}`,
      'what a preview is called for readers of that language',
      'title',
      set('titles', { [language]: 'Other' }),
    ),
    row(
      `storyboards[].scenes[].titles.${language}`,
      'what the scene is called in a preview for readers of that language',
      'scenes',
      set('storyboards.0.scenes.0.titles', { [language]: 'Dawn' }),
    ),
    row(
      `storyboards[].scenes[].caption.${language}`,
      'what readers of that language are told of the scene in a preview',
      'scenes',
      set('storyboards.0.scenes.0.caption', { [language]: 'For the city' }),
    ),
  ]),
  row('formations.*.title', 'what people call the formation', 'nothing', set('formations.first.title', 'Ring')),
  row(
    'formations.*.spacingM',
    'least distance of its points',
    'flight',
    set('formations.first.spacingM', 3),
    withRecipe({ kind: 'shell' }),
  ),
  ...rows('storyboards[].', (s) => s.storyboards[1], withGroup, [
    ['id', 'flank', 'groups', 'what edits call the storyboard'],
    ['name', 'flank', 'groups', 'what reports call the group of drones that flies it'],
    ['drones', 2, 'flight', 'how many of the last drones fly it; the first one says none'],
  ]),
  ...rows('music.', (s) => s.music, set('music', { file: 'song.mp3' }), [
    ['file', 'tune.mp3', 'music', 'the music that goes along'],
    ['offsetS', 3, 'notes', 'when the music starts, in previews and films; noted, for no flight format holds it'],
  ]),
  ...rows('cues.', (s) => s.cues[0], set('cues', [{ id: 'bang', name: 'bang', atS: 1 }]), [
    ['id', 'boom', 'nothing', 'what edits call the mark'],
    ['name', 'boom', 'cues', 'what the mark is called'],
    ['scene', 'second', 'cues', 'the scene it counts from, by its id; refused where there is none such'],
    ['atS', 2, 'cues', 'when it comes; noted where that is after the end'],
  ]).map((one) => ({ ...one, field: one.field.replace('cues.', 'cues[].') })),
];

/** A row for every field of the show file. */
export const FIELD_ROWS: readonly FieldRow[] = [
  ...REST,
  ...SITE,
  ...FLEET,
  ...LIMITS,
  ...DRAWINGS,
  ...TEXTS,
  ...PICTURES,
  ...SHAPES,
  ...TWO_AS_ONE,
  ...GROUPED,
  ...STORY,
  ...FIGURES,
  ...MOVEMENTS,
  ...LIGHT,
  ...TRANSITIONS,
];
