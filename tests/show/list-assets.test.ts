import { expect, test } from 'vitest';
import { listAssets, parseShow } from '../../src/show';
import { smallShowText } from './small-show';

test('a show of shapes and stroke letters needs no files', () => {
  const text = smallShowText((show) => {
    show.formations.word = { recipe: { kind: 'text', text: 'АСТАНА' } };
  });
  expect(listAssets(parseShow(text, 'x'))).toEqual([]);
});

test('lists drawings, fonts, point files and music once each, with the place that asks for them', () => {
  const text = smallShowText((show) => {
    show.formations.badge = { recipe: { kind: 'drawing', file: 'badge.svg' } };
    show.formations.again = { recipe: { kind: 'drawing', file: 'badge.svg', mode: 'outline' } };
    show.formations.bold = { recipe: { kind: 'text', text: 'A', style: 'fill' } };
    show.formations.mixed = {
      recipe: {
        kind: 'group',
        members: [
          { recipe: { kind: 'points', file: 'points/head.csv' } },
          { recipe: { kind: 'text', text: 'B', style: 'outline', font: 'fonts/own.ttf' } },
        ],
      },
    };
    show.music = { file: 'anthem.ogg' };
  });
  expect(listAssets(parseShow(text, 'x'))).toEqual([
    { path: 'badge.svg', from: 'show', referredAt: 'formations.badge.recipe.file' },
    { path: 'studio/fonts/bold.ttf', from: 'studio', referredAt: 'formations.bold.recipe.font' },
    { path: 'points/head.csv', from: 'show', referredAt: 'formations.mixed.recipe.members[0].recipe.file' },
    { path: 'fonts/own.ttf', from: 'show', referredAt: 'formations.mixed.recipe.members[1].recipe.font' },
    { path: 'anthem.ogg', from: 'show', referredAt: 'music.file' },
  ]);
});
