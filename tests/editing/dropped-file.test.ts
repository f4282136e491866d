import { expect, test } from 'vitest';
import { figureOfFile, isSceneFile, sceneOfFile } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow } from '../../src/show';
import { smallShow } from '../show/small-show';

const SHOW = parseShow(JSON.stringify(smallShow()), 'show.json');
const VALUE = { show: SHOW, assets: new Map<string, Uint8Array>() };
const BYTES = Uint8Array.of(1, 2, 3);

test.each([
  ['logo.svg', true],
  ['Photo.JPG', true],
  ['photo.jpeg', true],
  ['shot.png', true],
  ['shot.webp', true],
  ['model.glb', true],
  ['model.obj', true],
  ['model.stl', true],
  ['points.csv', true],
  ['show.json', false],
  ['show.skyc', false],
  ['constructor', false],
])('%s becomes a scene: %s', (name, is) => {
  expect(isSceneFile(name, 'x,y,z')).toBe(is);
});

test.each([
  ['Photo.JPG', 'image', 'assets/Photo.jpg'],
  ['hare 2.glb', 'mesh', 'assets/hare-2.glb'],
])('%s is a scene of its own with the file beside the show', (name, kind, path) => {
  const { edits, files, index, names } = sceneOfFile(VALUE, 0, name, BYTES);
  const show = applyEdits(SHOW, edits);
  const scene = mainStoryboard(show).scenes[index]!;
  expect(scene.name).toBe(names[0]);
  expect(show.formations[scene.figures[0]!.formation]!.recipe).toMatchObject({ kind, file: path });
  expect([...files]).toEqual([[path, BYTES]]);
});

test('a file as a figure of a scene stands beside the others and faces the audience', () => {
  // the second scene has places left
  const { editsAt, beside, scene: index } = figureOfFile(VALUE, 1, 'moon.png', BYTES);
  const show = applyEdits(SHOW, editsAt(beside));
  const figures = mainStoryboard(show).scenes[1]!.figures;
  expect(index).toBe(1);
  expect(figures).toHaveLength(mainStoryboard(SHOW).scenes[1]!.figures.length + 1);
  const { formation, placement } = figures.at(-1)!;
  expect(show.formations[formation]!.recipe).toMatchObject({ kind: 'image', file: 'assets/moon.png' });
  const [x, y] = placement.positionM;
  const [ax, ay] = show.site.audience.positionM;
  const heading = (placement.headingDeg * Math.PI) / 180;
  // the normal of a picture that is not turned points to -y
  expect(Math.sin(heading) * (ax - x) - Math.cos(heading) * (ay - y)).toBeGreaterThan(
    0.99 * Math.hypot(ax - x, ay - y),
  );
});
