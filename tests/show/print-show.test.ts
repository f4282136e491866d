import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShow, printShow, type SchemaNode, showJsonSchema, showSchema } from '../../src/show';
import { smallShowText } from './small-show';

/** Values that a schema node allows; keys that need not be there sometimes are not. */
function anyValueOf(node: SchemaNode): fc.Arbitrary<unknown> {
  const options = node.oneOf ?? node.anyOf;
  if (options) return fc.oneof(...options.map(anyValueOf));
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'object':
      return recordOf(node);
    case 'array':
      return listOf(node);
    case 'string':
      return textOf(node);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 100 });
    default:
      return numberOf(node);
  }
}

function recordOf(node: SchemaNode): fc.Arbitrary<unknown> {
  if (node.additionalProperties) {
    return fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), anyValueOf(node.additionalProperties), {
      maxKeys: 3,
    });
  }
  const values = Object.entries(node.properties ?? {}).map(([key, child]) => [key, anyValueOf(child)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: [...(node.required ?? [])] });
}

function listOf(node: SchemaNode): fc.Arbitrary<unknown> {
  if (node.prefixItems) return fc.tuple(...node.prefixItems.map(anyValueOf));
  const minLength = node.minItems ?? 0;
  return fc.array(anyValueOf(node.items || {}), { minLength, maxLength: minLength + 3 });
}

function textOf(node: SchemaNode): fc.Arbitrary<string> {
  if (node.pattern?.startsWith('^#')) return fc.stringMatching(/^#[0-9a-fA-F]{6}$/);
  if (node.pattern?.startsWith('^\\d{4}')) return fc.constant('2026-06-23T22:30+05:00');
  if (node.pattern) return fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
  return fc.stringMatching(/^[\p{L}"\\]([\p{L} "\\\n]{0,8}\p{L})?$/u);
}

function numberOf(node: SchemaNode): fc.Arbitrary<number> {
  const min = Math.max(node.minimum ?? -1e4, node.exclusiveMinimum ?? -1e4);
  const max = Math.min(node.maximum ?? 1e4, 1e4);
  return fc
    .double({ min, max, noNaN: true, minExcluded: node.exclusiveMinimum !== undefined })
    .map((value) => (value === 0 ? 0 : value)); // JSON.stringify writes -0 as 0
}

test('whatever a show may hold, printing and reading give the same show, and the same text', () => {
  fc.assert(
    fc.property(anyValueOf(showJsonSchema()), (input) => {
      const show = showSchema.parse(input);
      const text = printShow(show);
      expect(showSchema.parse(JSON.parse(text))).toEqual(show);
      expect(printShow(showSchema.parse(JSON.parse(text)))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('keys stand in the order of the schema, defaults are left out, short lists take one line', () => {
  const text = printShow(parseShow(smallShowText(), 'x'));
  expect(text).toMatchInlineSnapshot(`
    "{
      "version": 2,
      "title": "Small",
      "site": {
        "origin": {
          "latitudeDeg": 51.1282,
          "longitudeDeg": 71.4304,
          "amslM": 347
        },
        "headingDeg": 20,
        "geofence": {
          "polygonM": [
            [-60, -60],
            [60, -60],
            [60, 60],
            [-60, 60]
          ],
          "ceilingM": 100
        },
        "audience": {
          "positionM": [0, -90, 1.7],
          "lookAtM": [0, 0, 40]
        }
      },
      "fleet": {
        "count": 12,
        "launch": {
          "columns": 4,
          "rows": 3,
          "pitchM": 2
        }
      },
      "formations": {
        "square": {
          "recipe": {
            "kind": "grid",
            "columns": 4,
            "rows": 3,
            "pitchM": 3
          }
        },
        "ring": {
          "recipe": {
            "kind": "circle",
            "radiusM": 10
          }
        }
      },
      "storyboards": [
        {
          "id": "main",
          "name": "Main",
          "scenes": [
            {
              "id": "first",
              "name": "First",
              "figures": [
                {
                  "id": "main",
                  "formation": "square",
                  "placement": {
                    "positionM": [0, 0, 30]
                  }
                }
              ],
              "holdS": 5
            },
            {
              "id": "second",
              "name": "Second",
              "figures": [
                {
                  "id": "main",
                  "formation": "ring",
                  "placement": {
                    "positionM": [0, 0, 40],
                    "headingDeg": 30
                  }
                }
              ],
              "holdS": 8
            }
          ]
        }
      ]
    }
    "
  `);
});

test('moving a scene changes one line', () => {
  const before = printShow(parseShow(smallShowText(), 'x')).split('\n');
  const moved = smallShowText((show) => (show.storyboard.scenes[1]!.placement.positionM = [0, 5, 40]));
  const after = printShow(parseShow(moved, 'x')).split('\n');
  expect(after.length).toBe(before.length);
  expect(after.filter((line, index) => line !== before[index])).toEqual(['                "positionM": [0, 5, 40],']);
});
