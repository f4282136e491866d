import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { pathBounds } from '../../src/core/geometry';
import { read, svg } from './reading';

const WIDE = 'viewBox="-100 -100 200 200"';
const boundsOf = (inside: string) => {
  const bounds = pathBounds(read(svg(inside, WIDE)).shapes.flatMap(({ paths }) => paths))!;
  return [bounds.left, bounds.right, bounds.low, bounds.high].map((value) => Math.round(value * 100) / 100 + 0);
};

describe('shapes', () => {
  test.each([
    ['<rect x="1" y="2" width="10" height="20"/>', [1, 11, -22, -2]],
    ['<rect x="1" y="2" width="10" height="20" rx="3"/>', [1, 11, -22, -2]],
    ['<circle cx="5" cy="6" r="4"/>', [1, 9, -10, -2]],
    ['<ellipse cx="5" cy="6" rx="4" ry="1"/>', [1, 9, -7, -5]],
    ['<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', [1, 3, -4, -2]],
    ['<polyline points="0,0 5,5 9 1"/>', [0, 9, -5, 0]],
    ['<polygon points="0 0 5 5 9 1"/>', [0, 9, -5, 0]],
    ['<path d="M0 0h10v10z"/>', [0, 10, -10, 0]],
    ['<path d="M0 0C0 10 10 10 10 0"/>', [0, 10, -7.5, 0]],
    ['<path d="M0 0q5 10 10 0t10 0"/>', [0, 20, -5, 5]],
    ['<path d="M0 0A5 5 0 0 0 10 0"/>', [0, 10, -5, 0]],
  ])('%s', (inside, expected) => {
    for (const [at, value] of boundsOf(inside).entries()) expect(value).toBeCloseTo(expected[at]!, 1);
  });
});

test('transforms nest, of groups and of use', () => {
  expect(boundsOf('<g transform="translate(10 0)"><rect width="2" height="2" transform="scale(3)"/></g>')).toEqual([
    10, 16, -6, 0,
  ]);
  expect(boundsOf('<g transform="rotate(90)"><rect width="2" height="4"/></g>')).toEqual([-4, 0, -2, 0]);
  expect(boundsOf('<defs><rect id="a" width="2" height="2"/></defs><use xlink:href="#a" x="5"/>')).toEqual([
    5, 7, -2, 0,
  ]);
});

test('colours come from attributes, classes, style and groups, the nearest winning', () => {
  const { shapes } = read(
    svg(`<style><![CDATA[.gold { fill: #ffd700; stroke: none } rect{fill:red}]]></style>
      <g fill="blue" stroke="#0f0" id="all"><path id="a" d="M0 0h1v1z"/><rect width="1" height="1"/>
      <path class="gold" d="M0 0h1v1z"/><path style="fill:rgb(1,2,3);fill-rule:evenodd" d="M0 0h1v1z"/></g>`),
  );
  expect(shapes.map(({ fill }) => fill)).toEqual([0x0000ff, 0xff0000, 0xffd700, 0x010203]);
  expect(shapes.map(({ stroke }) => stroke)).toEqual([0x00ff00, 0x00ff00, undefined, 0x00ff00]);
  expect(shapes[3]!.fillRule).toBe('evenodd');
  expect(shapes[0]!.ids).toEqual(['a', 'all']);
  expect(shapes[1]!.part).toBe('all');
});

test('a shape that is used is called by its own name, then by that of its use', () => {
  const { shapes } = read(
    svg(
      '<defs><path id="leaf" d="M0 0h1v1z"/></defs><g id="tree"><use id="top" href="#leaf"/><use href="#leaf" y="5"/></g>',
    ),
  );
  expect(shapes.map(({ ids }) => ids)).toEqual([
    ['leaf', 'top', 'tree'],
    ['leaf', 'tree'],
  ]);
});

test('curves are followed closely', () => {
  const { xy } = read(svg('<circle r="50"/>', WIDE)).shapes[0]!.paths[0]!;
  for (let at = 0; at < xy.length; at += 2) {
    const next = (at + 2) % xy.length;
    const middle = Math.hypot((xy[at]! + xy[next]!) / 2, (xy[at + 1]! + xy[next + 1]!) / 2);
    expect(Math.abs(middle - 50)).toBeLessThan(0.1);
  }
});

/** Time that this program has worked; what others on the machine do does not count. */
function cpuMs(start: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

const shape = '<path d="M0 0h1v1z"/>';
const bomb = (levels: number, each: number) => {
  const entities = Array.from({ length: levels }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(each)}">`);
  return `<!DOCTYPE svg [<!ENTITY e0 "aaaaaaaaaa">${entities.join('')}]>${svg(`<path d="M0 0h1v1z" id="&e${levels};"/>`)}`;
};
/** Elements of which each draws ten times the one before. */
const tenfold = (levels: number, make: (level: number, inner: string) => string, refer: (level: number) => string) =>
  svg(
    `<defs>${make(0, shape)}${Array.from({ length: levels }, (_, k) => make(k + 1, refer(k).repeat(10))).join('')}</defs>${refer(levels)}`,
  );
const pattern = (level: number, inner: string) =>
  `<pattern id="p${level}" width="1" height="1" patternUnits="userSpaceOnUse">${inner}</pattern>`;
const mask = (level: number, inner: string) => `<mask id="m${level}">${inner}</mask>`;
const clip = (level: number, inner: string) => `<clipPath id="c${level}">${inner}</clipPath>`;
const rect = (attribute: string) => `<rect width="9" height="9" ${attribute}/>`;

test.each([
  ['entities of entities', bomb(9, 10), /entities that multiply/],
  ['an entity of itself', bomb(1, 1).replace('"aaaaaaaaaa"', '"&e1;"'), /entities that multiply/],
  [
    'a long entity many times over',
    `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(50_000)}">]>${svg(`<g id="${'&a;'.repeat(1000)}"/>`)}`,
    /entities that multiply/,
  ],
  [
    'use of use',
    tenfold(
      7,
      (k, inner) => `<g id="u${k}">${inner}</g>`,
      (k) => `<use href="#u${k}"/>`,
    ),
    /pieces/,
  ],
  ['patterns in patterns', tenfold(8, pattern, (k) => rect(`fill="url(#p${k})"`)), /pieces/],
  ['masks in masks', tenfold(8, mask, (k) => rect(`mask="url(#m${k})"`)), /pieces/],
  ['clips in clips', tenfold(8, clip, (k) => rect(`clip-path="url(#c${k})"`)), /pieces/],
  [
    'masks in masks, by a style sheet',
    svg(
      `<style>${Array.from({ length: 9 }, (_, k) => `.k${k}{mask:url('#m${k}')}`).join('')}</style>${Array.from({ length: 9 }, (_, k) => mask(k, rect(`class="k${k - 1}"`).repeat(10))).join('')}${rect('class="k8"')}`,
    ),
    /pieces/,
  ],
  [
    'markers on many corners',
    svg(
      `<marker id="k">${shape.repeat(1000)}</marker><path marker-mid="url(#k)" d="M0 0${'L1 1L2 2'.repeat(20_000)}"/>`,
    ),
    /pieces/,
  ],
  ['undeclared entities', svg('<path id="&lol;" d="M0 0h1v1z"/>'), /well-formed/],
  ['broken XML', '<svg><path', /well-formed/],
  ['empty text', '', /well-formed|nothing/],
  ['other XML', '<html></html>', /<html>/],
  ['nothing', svg('<g><title>none</title></g>'), /nothing in the drawing can be lit/],
  ['an image alone', svg('<image href="a.png"/>'), /nothing.*an image is left out/],
  ['hidden shapes alone', svg('<path id="ghost" display="none" d="M0 0h9v9z"/>'), /nothing.*ghost/],
  ['deep nesting', svg('<g>'.repeat(200) + shape + '</g>'.repeat(200)), /nested/],
  ['too many elements', svg('<g/>'.repeat(20_001) + shape), /elements/],
  ['too many shapes', svg(shape.repeat(5001)), /shapes/],
  ['too many bytes', svg(`<!--${'x'.repeat(8_000_001)}-->${shape}`), /characters/],
  ['too much text', svg(`<text>${'abc '.repeat(2000)}</text>`), /letters/],
])('refuses %s with one clear error, at once', (_name, text, message) => {
  const start = cpuUsage();
  let refusal: unknown;
  try {
    read(text);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(InputError);
  expect(String(refusal)).toMatch(message);
  expect(cpuMs(start)).toBeLessThan(3000);
});

test('bytes that are no text are refused', () => {
  expect(() => read(Uint8Array.of(0x3c, 0x73, 0xff, 0xfe, 0x3e))).toThrow(/not text in UTF-8/);
  expect(() => read(Uint8Array.of(0x1f, 0x8b, 8, 0))).toThrow(/compressed/);
});

test.each([
  ['1500 shapes seen through', svg('<rect width="90" height="90" fill="red" opacity=".5"/>'.repeat(1500))],
  [
    'many shapes under one mask',
    svg(
      `<mask id="m">${'<rect width="50" height="50" fill="#fff"/>'.repeat(50)}</mask><g mask="url(#m)">${rect('').repeat(500)}</g>`,
    ),
  ],
  ['endless dashes', svg('<path stroke="red" stroke-dasharray="0.00001" opacity=".5" d="M0 0L1000000 100000"/>')],
  ['a page of no height', svg('<path fill="red" opacity=".5" d="M0 0h90v.001z"/>', 'viewBox="0 0 100 0.001"')],
  ['a huge page', svg('<path fill="red" opacity=".5" d="M0 0h90v90z"/>', 'viewBox="0 0 1e6 1e6"')],
])('%s are read within seconds', (_name, text) => {
  const start = cpuUsage();
  try {
    expect(read(text).shapes.length).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
  }
  expect(cpuMs(start)).toBeLessThan(15_000);
});
