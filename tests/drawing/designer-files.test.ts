import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourAt, litOf, read, svg } from './reading';

const SQUARE = 'd="M10 20h30v40h-30z"';
const RED_SQUARE = ['10 20 40 60 #ff0000 -'];

describe('positions are those that a browser shows', () => {
  test.each<[string, string, string[]]>([
    [
      'nested svg with a viewBox',
      svg('<svg x="50" width="50" height="50" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#f00"/></svg>'),
      ['55 5 95 45 #ff0000 -'],
    ],
    [
      'nested svg that keeps its aspect',
      svg('<svg width="80" height="40" viewBox="0 0 10 10"><rect width="10" height="10" fill="red"/></svg>'),
      ['20 0 60 40 #ff0000 -'],
    ],
    [
      'a symbol with a viewBox',
      svg(
        '<symbol id="s" viewBox="0 0 2 2"><rect width="2" height="1" fill="red"/></symbol><use xlink:href="#s" x="10" y="20" width="40" height="40"/>',
      ),
      ['10 20 50 40 #ff0000 -'],
    ],
    [
      'CSS transform in a style attribute',
      svg('<path style="fill:red;transform:translate(10px, 20px)" d="M0 0h30v40h-30z"/>'),
      RED_SQUARE,
    ],
    [
      'CSS transform in a class',
      svg('<style>.m{transform:translate(10px,20px) scale(2)}</style><path class="m" fill="red" d="M0 0h15v20h-15z"/>'),
      RED_SQUARE,
    ],
    [
      'CSS rotation in turns, about an origin',
      svg(
        '<rect x="40" y="10" width="20" height="40" fill="red" style="transform:rotate(.25turn);transform-origin:50% 50%"/>',
      ),
      ['50 40 90 60 #ff0000 -'],
    ],
    [
      'CSS rotation about an origin in pixels',
      svg(
        '<rect x="40" y="10" width="20" height="40" fill="red" style="transform-origin:50px 50px;transform:rotate(90deg)"/>',
      ),
      ['50 40 90 60 #ff0000 -'],
    ],
    [
      'an origin as an attribute',
      svg('<rect x="40" y="10" width="20" height="40" fill="red" transform="rotate(90)" transform-origin="50 50"/>'),
      ['50 40 90 60 #ff0000 -'],
    ],
    [
      'minified points',
      svg('<polygon points="0-0 87 50 30-0" transform="translate(5 5)" fill="red"/>'),
      ['5 5 92 55 #ff0000 -'],
    ],
    [
      'a minified matrix',
      svg('<path transform="matrix(.707-.707.707.707 50 50)" fill="red" d="M0 0h20v20h-20z"/>'),
      ['50 36 78 64 #ff0000 -'],
    ],
    [
      'a minified translate',
      svg('<path transform="translate(50-10)" fill="red" d="M0 30h20v20h-20z"/>'),
      ['50 20 70 40 #ff0000 -'],
    ],
    ['percentages', svg('<rect x="25%" y="50%" width="50%" height="50%" fill="red"/>'), ['25 50 75 100 #ff0000 -']],
    ['millimetres', svg('<rect width="10mm" height="1cm" fill="red"/>'), ['0 0 38 38 #ff0000 -']],
    [
      'inches and points',
      svg('<rect width="1in" height="12pt" fill="red"/>', 'viewBox="0 0 200 200"'),
      ['0 0 96 16 #ff0000 -'],
    ],
    [
      'a stretched page',
      svg(
        '<rect width="50" height="50" fill="red"/>',
        'viewBox="0 0 100 100" width="200" height="100" preserveAspectRatio="none"',
      ),
      ['0 0 100 50 #ff0000 -'],
    ],
    ['a page without a viewBox', svg(`<path fill="red" ${SQUARE}/>`, 'width="100" height="100"'), RED_SQUARE],
    ['no page at all', svg(`<path fill="red" ${SQUARE}/>`, ''), RED_SQUARE],
    [
      'a prefix for every element',
      `<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><ns0:path fill="red" ${SQUARE}/></ns0:svg>`,
      RED_SQUARE,
    ],
    [
      'a page that shows nothing is a slip',
      svg('<path fill="red" d="M210 20h30v40h-30z"/>'),
      ['210 20 240 60 #ff0000 -'],
    ],
    [
      'use of a group that is used',
      svg(
        '<defs><g id="a"><path d="M0 0h10v10h-10z"/></g><g id="b"><use href="#a" x="10"/></g></defs><use href="#b" y="20" fill="red"/>',
      ),
      ['10 20 20 30 #ff0000 -'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(litOf(text)).toEqual(expected);
  });
});

describe('colours are those that are written', () => {
  const fill = (value: string) => svg(`<path fill="${value}" ${SQUARE}/>`);
  const style = (css: string, attributes = '') => svg(`<path style="${css}" ${attributes} ${SQUARE}/>`);
  test.each<[string, string, string]>([
    ['a name', fill('tomato'), '#ff6347'],
    ['the newest name', fill('rebeccapurple'), '#663399'],
    ['a colour for screens before one for print', fill('#cd853f icc-color(press, 0.11, 0.48, 0.83, 0)'), '#cd853f'],
    ['rgba', fill('rgba(255, 122, 0, 1)'), '#ff7a00'],
    ['rgba that is seen through, on nothing', fill('rgba(255,122,0,.5)'), '#ff7a00'],
    ['rgb with blanks and a slash', fill('rgb(255 122 0 / 80%)'), '#ff7a00'],
    ['rgb in percent', fill('rgb(100%, 0%, 50%)'), '#ff0080'],
    ['hsl', fill('hsl(30, 100%, 50%)'), '#ff8000'],
    ['hsl with blanks and degrees', fill('hsl(30deg 100% 50%)'), '#ff8000'],
    ['hsla in turns', fill('hsla(.5turn, 100%, 50%, 1)'), '#00ffff'],
    ['hwb', fill('hwb(120 0% 0%)'), '#00ff00'],
    ['oklch', fill('oklch(0.628 0.2577 29.23)'), '#ff0000'],
    ['lab', fill('lab(54.29 80.82 69.9)'), '#ff0000'],
    ['eight digits', fill('#ff7a00ff'), '#ff7a00'],
    ['four digits', fill('#f70f'), '#ff7700'],
    [
      'display-p3 after a plain fallback',
      style('fill:#FF7A00;fill:color(display-p3 1.0000 0.4784 0.0000);fill-opacity:1'),
      '#ff7a00',
    ],
    ['display-p3 alone', style('fill:color(display-p3 0 0 1)'), '#0000ff'],
    ['display-p3 in an attribute', fill('color(display-p3 1 1 1)'), '#ffffff'],
    [
      'display-p3 in a wide gamut query',
      svg(
        `<style>.a{fill:#f00}@media (color-gamut:p3){.a{fill:color(display-p3 0 1 0)}}</style><path class="a" ${SQUARE}/>`,
      ),
      '#ff0000',
    ],
    ['a variable with a fallback', fill('var(--accent, #f80)'), '#ff8800'],
    ['a variable of the root', svg(`<style>:root{--a:#0f0}</style><path fill="var(--a, red)" ${SQUARE}/>`), '#00ff00'],
    [
      'a variable in a class',
      svg(`<style>:root{--a:#0f0}.x{fill:var(--a)}</style><path class="x" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'a variable that stands for a variable',
      svg(`<style>svg{--b:#00f;--a:var(--b)}</style><path fill="var(--a)" ${SQUARE}/>`),
      '#0000ff',
    ],
    [
      'a variable of a group about it',
      svg(`<g style="--a:#0ff"><path fill="var(--a, red)" ${SQUARE}/></g>`),
      '#00ffff',
    ],
    ['variables in a fallback', fill('var(--none, var(--nor-this, #ff0))'), '#ffff00'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY c "#ff7a00">]>${fill('&c;')}`, '#ff7a00'],
    ['currentColor', svg(`<g color="#0f0"><path fill="currentColor" ${SQUARE}/></g>`), '#00ff00'],
    [
      'descendant selectors',
      svg(`<style>#art path{fill:#0f0} g.other path{fill:red}</style><g id="art"><path ${SQUARE}/></g>`),
      '#00ff00',
    ],
    [
      'print styles do not hold',
      svg(`<style>.a{fill:#0f0} @media print{.a{fill:red}}</style><path class="a" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'screen styles hold',
      svg(`<style>.a{fill:red} @media screen{.a{fill:#0f0}}</style><path class="a" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'the order of rules, not of classes',
      svg(`<style>.b{fill:red}.a{fill:#0f0}</style><path class="a b" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      '!important',
      svg(`<style>.a{fill:#0f0 !important}</style><path class="a" style="fill:red" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'CDATA and comments',
      svg(`<style><![CDATA[<!-- /* .a{fill:red} */ .a{fill:#0f0} -->]]></style><path class="a" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'a font face beside rules',
      svg(`<style>@font-face{font-family:x;src:url(x.woff)} .a{fill:#0f0}</style><path class="a" ${SQUARE}/>`),
      '#00ff00',
    ],
    [
      'an import before rules',
      svg(`<style>@import url('https://example.org/a;b.css'); .a{fill:#0f0}</style><path class="a" ${SQUARE}/>`),
      '#00ff00',
    ],
    ['a paint out of the file, with a fallback', fill('url(http://example.org/x#a) #0f0'), '#00ff00'],
  ])('%s', (_name, text, expected) => {
    expect(litOf(text)).toEqual([`10 20 40 60 ${expected} -`]);
  });

  test('of gradients, each light its own', () => {
    const gradient = (reference: string) =>
      svg(
        `<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#ff0"/></linearGradient></defs><rect x="10" y="10" width="80" height="80" fill="${reference}"/>`,
      );
    for (const text of [gradient('url(#g)'), gradient("url('#g')"), gradient('url( &quot;#g&quot; )')]) {
      for (const [x, green] of [
        [10.5, 0],
        [50, 128],
        [89.5, 255],
      ] as const) {
        const colour = Number.parseInt(colourAt(text, x, 50).slice(1), 16);
        expect(colour >> 16).toBe(255);
        expect(Math.abs(((colour >> 8) & 255) - green)).toBeLessThan(4);
        expect(colour & 255).toBe(0);
      }
    }
  });

  test('of gradients that take their stops from another, in a style and on a line', () => {
    const stops =
      '<linearGradient id="s"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>';
    const text = svg(
      `${stops}<linearGradient id="g" xlink:href="#s" gradientUnits="userSpaceOnUse" x1="0" x2="100"/><path style="fill:none;stroke:url('#g')" d="M0 50H100"/>`,
    );
    expect(litOf(text)).toEqual([expect.stringMatching(/^0 50 100 50 - #/)]);
    expect(Number.parseInt(colourAt(text, 2, 50).slice(1, 3), 16)).toBeGreaterThan(240);
    expect(Number.parseInt(colourAt(text, 98, 50).slice(5), 16)).toBeGreaterThan(240);
  });

  test('of what is seen through, mixed with what is below', () => {
    const picture = read(svg(`<path fill="red" ${SQUARE}/><path fill="#00f" fill-opacity=".5" ${SQUARE}/>`));
    const mixed = picture.shapes[1]!.colourAt!(25, -40);
    expect([mixed >> 16, mixed & 255].map((value) => Math.round(value / 4))).toEqual([32, 32]);
  });
});

describe('what is not seen is not lit', () => {
  const seen = `<path fill="red" ${SQUARE}/>`;
  const other = 'd="M60 60h30v30h-30z"';
  test.each<[string, string]>([
    ['fill-opacity="0"', `<path fill="#fff" fill-opacity="0" ${other}/>`],
    ['fill-opacity in a style', `<path style="fill:#fff;fill-opacity:0;stroke:none" ${other}/>`],
    ['stroke-width="0"', `<path fill="none" stroke="#fff" stroke-width="0" ${other}/>`],
    ['opacity="0%"', `<path fill="#fff" opacity="0%" ${other}/>`],
    ['opacity of a group', `<g opacity="0"><path fill="#fff" ${other}/></g>`],
    ['transparent', `<path fill="transparent" ${other}/>`],
    ['rgba with nothing of it', `<path fill="rgba(255,0,0,0)" ${other}/>`],
    ['display:none in a class', `<style>.h{display:none}</style><g class="h"><path ${other}/></g>`],
    ['visibility', `<path visibility="hidden" ${other}/>`],
    [
      'a hidden layer with an image',
      `<g display="none"><image href="data:image/png;base64,iVBORw0KGgo="/><path ${other}/></g>`,
    ],
    [
      'a clip of nothing there',
      `<clipPath id="c"><rect width="9" height="9"/></clipPath><path clip-path="url(#c)" ${other}/>`,
    ],
    [
      'a mask of black',
      `<mask id="m"><rect width="100" height="100" fill="#000"/></mask><path fill="#fff" mask="url(#m)" ${other}/>`,
    ],
    ['an empty path', '<path d=""/>'],
    ['the other language of a switch', `<switch><path systemLanguage="xx" ${other}/><g/></switch>`],
    ['what stands outside of the page', '<path fill="#fff" d="M160 60h30v30h-30z"/>'],
    ['a path of letters', `<path d="hello"/>`],
    ['a number that is none', '<circle r="abc"/><rect width="1e999" height="1"/><polygon points="0,0 NaN,1"/>'],
    ['a coordinate beyond all use', '<path fill="#fff" d="M0 0L1e9 5 9 9z"/>'],
  ])('%s', (name, hidden) => {
    expect(litOf(svg(hidden + seen))).toEqual(RED_SQUARE);
    // What only might have been drawn, in an alternative or a definition, is no loss.
    if (!name.includes('switch')) expect(read(svg(hidden + seen)).notes).not.toEqual([]);
  });
});

describe('clips and masks leave what they show', () => {
  test.each<[string, string, string[]]>([
    [
      'a clip cuts a bar to a circle',
      '<clipPath id="c"><circle cx="50" cy="50" r="25"/></clipPath><g clip-path="url(#c)"><rect x="-500" y="40" width="1100" height="20" fill="red"/></g>',
      ['25 40 75 60 #ff0000 -'],
    ],
    [
      'a clip on the shape itself, moved with it',
      '<clipPath id="c"><rect width="10" height="10"/></clipPath><rect transform="translate(20 30)" width="50" height="50" fill="red" clip-path="url(#c)"/>',
      ['20 30 30 40 #ff0000 -'],
    ],
    [
      'a clip as large as the shape changes nothing',
      '<clipPath id="c"><rect width="100" height="100"/></clipPath><g clip-path="url(#c)"><path fill="red" d="M10 20h30v40h-30z"/></g>',
      RED_SQUARE,
    ],
    [
      'a clip in parts of the shape',
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><rect x="20" y="20" width="60" height="60" fill="red" clip-path="url(#c)"/>',
      ['20 20 50 80 #ff0000 -'],
    ],
    [
      'a mask shows what is white',
      '<mask id="m"><rect width="50" height="100" fill="#fff"/></mask><rect x="20" y="20" width="60" height="60" fill="red" mask="url(#m)"/>',
      ['20 20 50 80 #ff0000 -'],
    ],
    [
      'a line is cut where its clip ends',
      '<clipPath id="c"><rect x="30" width="40" height="100"/></clipPath><path clip-path="url(#c)" d="M0 50H100" fill="none" stroke="red"/>',
      ['30 50 70 50 - #ff0000'],
    ],
    [
      'a nested svg cuts what overflows',
      '<svg width="50" height="50"><rect x="20" y="20" width="60" height="10" fill="red"/></svg>',
      ['20 20 50 30 #ff0000 -'],
    ],
    [
      'a page cuts what reaches beyond',
      '<rect x="60" y="20" width="90" height="10" fill="red"/>',
      ['60 20 100 30 #ff0000 -'],
    ],
  ])('%s', (_name, inside, expected) => {
    expect(litOf(svg(inside))).toEqual(expected);
  });

  test('a pattern is lit where it is painted', () => {
    const pattern =
      '<pattern id="p" width="50" height="100" patternUnits="userSpaceOnUse"><rect width="25" height="100" fill="red"/></pattern>';
    const [shape] = read(svg(`${pattern}<rect width="100" height="100" fill="url(#p)"/>`)).shapes;
    expect(shape!.paths).toHaveLength(2);
    expect(litOf(svg(`${pattern}<rect width="100" height="100" fill="url(#p)"/>`))).toEqual(['0 0 75 100 #ff0000 -']);
  });
});

test('letters become paths, in the font of the studio; others are named', () => {
  const text = svg('<text x="10" y="60" font-size="40" font-family="Inter, serif" fill="red">ҚҰ☃</text>');
  const [line] = litOf(text);
  const [left, top, right, low] = line!.split(' ').map(Number) as [number, number, number, number];
  expect(line).toContain('#ff0000');
  // The tails of Қ and Ұ hang below the baseline.
  expect(left).toBeLessThan(15);
  expect(low).toBeLessThan(70);
  expect(60 - top).toBeGreaterThan(25);
  expect(right).toBeGreaterThan(50);
  expect(read(text).notes.join('; ')).toMatch(/replaced.*Inter.*lacks.*☃/);
});

test('Illustrator: entities, a switch with its private part, numbered layers', () => {
  const text = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
    <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/"><!ENTITY ns_svg "http://www.w3.org/2000/svg">]>
    <svg version="1.1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" viewBox="0 0 100 100"><metadata/><switch>
    <foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:pgfRef xlink:href="#p"></i:pgfRef></foreignObject>
    <g i:extraneous="self"><g id="Layer_1"><path style="fill:#FF0000;" ${SQUARE}/></g></g></switch><i:pgf id="p">eJzt</i:pgf></svg>`;
  expect(litOf(text)).toEqual(RED_SQUARE);
  expect(read(text).shapes[0]!.ids).toEqual(['Layer_1']);
});

describe('encodings', () => {
  const text = svg(`<path id="құс" fill="red" ${SQUARE}/>`);
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
    return Uint8Array.from(codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])));
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['UTF-16 without a mark, big end first', utf16(true, false)],
    ['UTF-8 that says it is UTF-16', new TextEncoder().encode(`<?xml version="1.0" encoding="utf-16"?>${text}`)],
  ])('%s', (_name, bytes) => {
    expect(litOf(bytes)).toEqual(RED_SQUARE);
    expect(read(bytes).shapes[0]!.part).toBe('құс');
  });

  test('an encoding that the declaration names', () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?>');
    const body = Uint8Array.from(Array.from(svg(`<path id="\u00e0" fill="red" ${SQUARE}/>`), (c) => c.charCodeAt(0)));
    expect(read(Uint8Array.from([...head, ...body])).shapes[0]!.part).toBe('а');
  });
});

describe('what is left out is named', () => {
  const seen = `<path id="a" fill="red" ${SQUARE}/>`;
  test.each<[string, string, RegExp]>([
    ['images', '<image id="logo" href="data:image/png;base64,iVBORw0KGgo="/>', /an image is left out \(logo\)/],
    [
      'filters',
      '<filter id="f"><feGaussianBlur/></filter><path id="b" filter="url(#f)" fill="red" d="M60 60h9v9z"/>',
      /filter/,
    ],
    ['colours that are mixed', '<path fill="color-mix(in srgb, red, blue)" d="M60 60h9v9z"/>', /a colour.*color-mix/],
    ['scripts', '<script>alert(1)</script>', /a script/],
    ['event handlers', '<g onclick="x()" onload="y()"/>', /2 event handlers.*onclick, onload/],
    ['outer references', '<use href="http://example.org/a.svg#b"/>', /out of the file.*example\.org/],
    ['outer paints', '<path fill="url(http://example.org/x)" d="M60 60h9v9z"/>', /out of the file/],
    ['imports', '<style>@import "x.css";</style>', /@import.*x\.css/],
    ['web fonts', '<style>@font-face{font-family:"Brand";src:url(b.woff)}</style>', /web font.*Brand/],
    [
      'embedded HTML',
      '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
      /HTML/,
    ],
    ['animations', '<animate attributeName="x" to="5"/>', /animation/],
    ['dashes', '<path fill="none" stroke="red" stroke-dasharray="4 2" d="M60 60h30"/>', /dashed/],
    ['invisible elements', '<path id="ghost" fill="none" d="M60 60h9v9z"/>', /invisible.*ghost/],
    ['use of itself', '<g id="r"><use href="#r"/></g>', /of itself/],
    ['use of nothing', '<use href="#none"/>', /does not hold.*none/],
    ['variables that are not set', '<path fill="var(--no)" d="M60 60h9v9z"/>', /variable.*--no/],
    ['outer entities', '', /entit/],
  ])('%s', (name, inside, note) => {
    const doctype = name === 'outer entities' ? '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>' : '';
    const picture = read(`${doctype}${svg(inside + seen)}`);
    expect(picture.notes.join('\n')).toMatch(note);
    expect(picture.shapes.some(({ ids }) => ids.includes('a'))).toBe(true);
  });

  test('and nothing is noted of the drawings that ship', () => {
    const folders = ['shows/first-steps/assets', 'shows/police-day/assets', 'seeds/drawings'];
    for (const path of folders.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))) {
      if (path.endsWith('.svg')) expect(read(new Uint8Array(readFileSync(path))).notes, path).toEqual([]);
    }
  });
});
