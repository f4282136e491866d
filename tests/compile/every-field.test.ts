import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileShow, ShowCache } from '../../src/compile';
import { InputError, planMovesInline, UNATTENDED } from '../../src/core';
import { parseShow, type SchemaNode, showJsonSchema } from '../../src/show';
import { logo, pngOf } from '../recipes/image/test-images';
import { blob, box, objOf, stlOf } from '../recipes/mesh/test-meshes';
import { type Facet, FIELD_ROWS, type FieldRow, type Loose } from './field-rows';
import { fieldsOf, nodeAt, optionsOf, REPEATED } from './schema-fields';

const PAGE = 'docs/decisions/0018-every-field-of-a-show.md';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const square = (id: string, x: number) => `<path id="${id}" fill="#ff8800" d="M${x} 0h30v60h-30z"/>`;
const ASSETS = new Map<string, Uint8Array>([
  ['heart.svg', bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${square('left', 0)}${square('right', 40)}</svg>`)],
  [
    'star.svg',
    bytesOf(
      '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d="M0 0L50 20L100 0L70 60L90 100L10 90z"/></svg>',
    ),
  ],
  ['ink.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path fill="#231F20" d="M0 0h60v60h-60z"/></svg>')],
  [
    'page.svg',
    bytesOf(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#fff" d="M0 0h100v100h-100z"/><path fill="#f00" d="M20 20h60v60h-60z"/></svg>',
    ),
  ],
  ['square.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d="M0 0h60v60h-60z"/></svg>')],
  ['logo.png', pngOf(64, 64, logo)],
  ['other.png', pngOf(64, 64, (x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.3 ? [255, 0, 0] : [255, 255, 255]))],
  ['box.obj', objOf(box(3, 2, 1))],
  ['other.stl', stlOf(blob(8, 8))],
  ['points.csv', bytesOf('x,y,z\n0,0,0\n4,0,0\n')],
  ['more.csv', bytesOf('x;y;z\n0,5;0;0\n4,5;0;0\n')],
  ['song.mp3', bytesOf('la')],
  ['tune.mp3', bytesOf('lala')],
  ['studio/fonts/bold.ttf', new Uint8Array(readFileSync('public/fonts/bold.ttf'))],
]);

function baseShow(): Loose {
  const scene = (id: string, name: string, formation: string, z: number) => ({
    id,
    name,
    figures: [{ id: 'main', formation, placement: { positionM: [0, 0, z] } }],
    holdS: 5,
  });
  return {
    version: 2,
    title: 'Fields',
    site: {
      origin: { latitudeDeg: 51, longitudeDeg: 71, amslM: 347 },
      headingDeg: 0,
      geofence: {
        polygonM: [
          [-90, -60],
          [90, -60],
          [90, 90],
          [-90, 90],
        ],
        ceilingM: 110,
      },
      audience: { positionM: [0, -120, 1.7], lookAtM: [0, 0, 40] },
    },
    fleet: { count: 12, launch: { columns: 4, rows: 3, pitchM: 2.5 } },
    formations: {
      first: { recipe: { kind: 'circle', radiusM: 8 } },
      second: { recipe: { kind: 'shell', radiusM: 8, points: 9 } },
    },
    storyboards: [
      {
        id: 'main',
        name: 'Main',
        takeoff: {},
        scenes: [scene('first', 'First', 'first', 30), scene('second', 'Second', 'second', 40)],
        landing: {},
      },
    ],
  };
}

type Outcome = Readonly<Partial<Record<Facet, unknown>>>;

const means = { cache: new ShowCache(), planTransitions: planMovesInline };
const known = new Map<string, Promise<Outcome>>();

/** All that a show comes to; each is planned once. */
function outcomeOf(show: Loose): Promise<Outcome> {
  const text = JSON.stringify(show);
  const outcome = known.get(text) ?? planned(text);
  known.set(text, outcome);
  return outcome;
}

async function planned(text: string): Promise<Outcome> {
  try {
    const { flight, report } = await compileShow(parseShow(text, 'show.json'), ASSETS, UNATTENDED, means);
    const { startsMs, endsMs, controlsM } = flight.trajectories;
    return {
      flight: [flight.homesM, startsMs, endsMs, controlsM].map((numbers) => Array.from(numbers).join()),
      light: [flight.lights.timesMs, flight.lights.rgb, flight.lights.keyStart].map((numbers) => numbers.join()),
      limits: flight.profile,
      site: flight.site,
      scenes: report.scenes.map(({ note: _, ...scene }) => scene),
      groups: report.groups.map(({ id, name, drones }) => [id, name, drones]),
      problems: report.problems,
      notes: [report.notes, report.scenes.map(({ note }) => note)],
      cues: flight.cues,
      music: flight.music,
      title: [flight.title, flight.titles],
      refused: null,
    };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message };
    throw error;
  }
}

async function changedBy({ given, edit }: FieldRow): Promise<Set<Facet>> {
  const before = baseShow();
  given(before);
  const after = structuredClone(before);
  edit(after);
  const [p, q] = [await outcomeOf(before), await outcomeOf(after)];
  expect(p.refused, 'the show in which the field matters can be made').toBeNull();
  if (q.refused !== null) return new Set<Facet>(['refused']);
  const facets = (Object.keys(p) as Facet[]).filter((facet) => JSON.stringify(p[facet]) !== JSON.stringify(q[facet]));
  return new Set(facets.length > 0 ? facets : ['nothing']);
}

/** Some records stand in the schema twice: one row stands for both, as long as they are the same. */
test.each(Object.entries(REPEATED))('%s is the same as %s', (again, first) => {
  const schema = showJsonSchema();
  const [p, q] = [nodeAt(schema, again), nodeAt(schema, first)];
  const kinds = (node: SchemaNode) => {
    const options = optionsOf(node).filter(({ properties }) => properties);
    return options.length > 1 ? fieldsOf({ oneOf: options }) : fieldsOf(options[0]!);
  };
  const missing = kinds(p).filter((field) => !kinds(q).includes(field));
  expect(kinds(p).length).toBeGreaterThan(3);
  expect(missing).toEqual([]);
});

test('every field of the schema has a row, and every row a field', () => {
  const fields = fieldsOf(showJsonSchema());
  const tested = FIELD_ROWS.map(({ field }) => field);
  expect(fields.filter((field) => !tested.includes(field))).toEqual([]);
  expect(tested.filter((field) => !fields.includes(field))).toEqual([]);
  expect(tested.length).toBe(new Set(tested).size);
});

describe('changing it changes what it should', () => {
  for (const row of FIELD_ROWS) {
    test(row.field, async () => {
      const changed = await changedBy(row);
      expect(
        row.changes.some((facet) => changed.has(facet)),
        `changed: ${[...changed].join(', ')}`,
      ).toBe(true);
    });
  }
});

test('the decision page has the table (UPDATE_FIELDS=1 writes it)', () => {
  const line = ({ field, does, changes }: FieldRow) => `| \`${field}\` | ${does} | ${changes.join(' or ')} |`;
  const table = [...FIELD_ROWS].map(line).sort().join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const head = '| field | what it is for | what changes with it |\n|---|---|---|\n';
  if (process.env.UPDATE_FIELDS) writeFileSync(PAGE, `${page.slice(0, page.indexOf(head) + head.length)}${table}\n`);
  else expect(page.slice(page.indexOf(head) + head.length).trim()).toBe(table);
});
