import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { pathBounds } from '../../src/core/geometry';
import { readSvg } from '../../src/drawing';

const svg = (inside: string, attributes = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

const boundsOf = (inside: string) => {
  const bounds = pathBounds(readSvg(svg(inside), 'a.svg').shapes.flatMap(({ paths }) => paths))!;
  return [bounds.left, bounds.right, bounds.low, bounds.high].map((value) => Math.round(value * 100) / 100);
};

describe('shapes', () => {
  test.each([
    ['<rect x="1" y="2" width="10" height="20"/>', [1, 11, -22, -2]],
    ['<rect x="1" y="2" width="10" height="20" rx="3"/>', [1, 11, -22, -2]],
    ['<circle cx="5" cy="6" r="4"/>', [1, 9, -10, -2]],
    ['<ellipse cx="5" cy="6" rx="4" ry="1"/>', [1, 9, -7, -5]],
    ['<line x1="1" y1="2" x2="3" y2="4"/>', [1, 3, -4, -2]],
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
  const shapes = readSvg(
    svg(`<style><![CDATA[.gold { fill: #ffd700; stroke: none } rect{fill:red}]]></style>
      <g fill="blue" stroke="#0f0" id="all"><path id="a" d="M0 0h1v1z"/><rect width="1" height="1"/>
      <path class="gold" d="M0 0h1v1z"/><path style="fill:rgb(1,2,3);fill-rule:evenodd" d="M0 0h1v1z"/></g>`),
    'a.svg',
  ).shapes;
  expect(shapes.map(({ fill }) => fill)).toEqual([0x0000ff, 0xff0000, 0xffd700, 0x010203]);
  expect(shapes.map(({ stroke }) => stroke)).toEqual([0x00ff00, 0x00ff00, undefined, 0x00ff00]);
  expect(shapes[3]!.fillRule).toBe('evenodd');
  expect(shapes[0]!.ids).toEqual(['a', 'all']);
  expect(shapes[1]!.part).toBe('all');
});

test('what is hidden or only defined is not drawn', () => {
  const shapes = readSvg(
    svg('<defs><path d="M0 0h9v9z"/></defs><path display="none" d="M0 0h9v9z"/><path d="M0 0h1v1z"/>'),
    'a.svg',
  );
  expect(shapes.shapes).toHaveLength(1);
});

test('curves are followed closely', () => {
  const { xy } = readSvg(svg('<circle r="50"/>'), 'a.svg').shapes[0]!.paths[0]!;
  for (let at = 0; at < xy.length; at += 2) {
    const next = (at + 2) % xy.length;
    const middle = Math.hypot((xy[at]! + xy[next]!) / 2, (xy[at + 1]! + xy[next + 1]!) / 2);
    expect(Math.abs(middle - 50)).toBeLessThan(0.1);
  }
});

const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<path d="M0 0h1v1z" id="&b;"/>')}`;
const shape = '<path d="M0 0h1v1z"/>';
test.each([
  ['scripts', svg(`<script>alert(1)</script>${shape}`), /<script>/],
  ['event handlers', svg('<path onclick="x()" d="M0 0h1v1z"/>'), /onclick/],
  ['outer references', svg(`<use href="http://example.org/a.svg#b"/>${shape}`), /outside/],
  ['outer urls in attributes', svg('<path fill="url(http://example.org/x)" d="M0 0h1v1z"/>'), /outside/],
  ['outer urls in style sheets', svg(`<style>@import "x.css";</style>${shape}`), /outside/],
  ['outer style sheets', `<?xml-stylesheet href="a.css"?>${svg(shape)}`, /outside/],
  ['images', svg(`<image href="#a"/>${shape}`), /<image>/],
  ['entity bombs', bomb, /entities/],
  ['undeclared entities', svg('<path id="&lol;" d="M0 0h1v1z"/>'), /well-formed/],
  ['broken XML', '<svg><path', /well-formed/],
  ['empty text', '', /well-formed|nothing/],
  ['other XML', '<html></html>', /<html>/],
  ['no paths', svg('<g><title>none</title></g>'), /no paths/],
  ['text instead of paths', svg('<text>hello</text>'), /no paths/],
  ['NaN in path data', svg('<path d="M0 0LNaN 5"/>'), /path is broken/],
  ['huge numbers', svg('<path d="M0 0L1e300 5z"/>'), /not a usable number/],
  ['NaN in attributes', svg('<circle r="abc"/>'), /not a usable number/],
  ['infinite attributes', svg('<rect width="1e999" height="1"/>'), /not a usable number/],
  ['NaN in points', svg('<polygon points="0,0 NaN,1 2,2"/>'), /not usable numbers/],
  ['unknown transforms', svg('<path transform="fold(3)" d="M0 0h1v1z"/>'), /transform/],
  ['unknown colours', svg('<path fill="blurple" d="M0 0h1v1z"/>'), /colour/],
  ['use in a ring', svg('<g id="a"><use href="#a"/></g>'), /use/],
  ['use of nothing', svg('<use href="#none"/>'), /use/],
  ['deep nesting', svg('<g>'.repeat(200) + shape + '</g>'.repeat(200)), /nested/],
  ['too many elements', svg('<g/>'.repeat(20_001) + shape), /elements/],
  ['too many shapes', svg(shape.repeat(5001)), /shapes/],
  ['too many bytes', svg(`<!--${'x'.repeat(8_000_001)}-->${shape}`), /characters/],
])('refuses %s with one clear error', (_name, text, message) => {
  expect(() => readSvg(text, 'a.svg')).toThrow(InputError);
  expect(() => readSvg(text, 'a.svg')).toThrow(message);
});
