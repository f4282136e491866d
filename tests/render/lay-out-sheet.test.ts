import { expect, test } from 'vitest';
import { fitText } from '../../src/render/sheet/fit-text';
import { layOutSheet, PAGE, PICTURE, type SheetItem, type SheetWords } from '../../src/render/sheet/lay-out-sheet';

function sheetOf(scenes: number): SheetItem[][] {
  const words: SheetWords = {
    ...{ title: 'Show', facts: '550 drones', verdict: 'Checked.', isClear: true },
    scenes: Array.from({ length: scenes }, (_, k) => ({ name: `Scene ${k}`, facts: '0:10' })),
    page: (page, pages) => `page ${page} of ${pages}`,
  };
  return layOutSheet(words);
}

test.each([
  [0, 1],
  [1, 1],
  [12, 1],
  [13, 2],
  [25, 3],
])(
  '%i scenes take %i pages, each scene has one picture in order, within the page and beside the others',
  (scenes, pages) => {
    const sheet = sheetOf(scenes);
    expect(sheet).toHaveLength(pages);
    const pictures = sheet.flatMap((page) => page.filter((item) => item.kind === 'picture'));
    expect(pictures.map(({ scene }) => scene)).toEqual(Array.from({ length: scenes }, (_, k) => k));
    for (const page of sheet) {
      const boxes = page.filter((item) => item.kind === 'picture');
      for (const [k, { xPt, yPt }] of boxes.entries()) {
        expect(xPt + PICTURE.widthPt).toBeLessThanOrEqual(PAGE.widthPt - 30);
        expect(yPt + PICTURE.heightPt).toBeLessThanOrEqual(PAGE.heightPt - 50);
        for (const other of boxes.slice(k + 1))
          expect(Math.abs(other.xPt - xPt) >= PICTURE.widthPt || Math.abs(other.yPt - yPt) >= PICTURE.heightPt).toBe(
            true,
          );
      }
      for (const item of page) if (item.kind === 'text') expect(item.baselinePt).toBeLessThan(PAGE.heightPt - 18);
    }
  },
);

test('the page is named only where there are several', () => {
  const facts = (sheet: SheetItem[][]) => JSON.stringify(sheet);
  expect(facts(sheetOf(12))).not.toContain('page 1');
  expect(facts(sheetOf(13))).toContain('page 2 of 2');
});

test('a text that is too wide ends in an ellipsis, and no letter is cut in two', () => {
  const widthOf = (text: string) => [...text].length;
  expect(fitText('short', 5, widthOf)).toBe('short');
  expect(fitText('a long name', 6, widthOf)).toBe('a lon…');
  expect(fitText('ab cd', 4, widthOf)).toBe('ab…');
  expect(fitText('🚁🚁🚁', 2, widthOf)).toBe('🚁…');
  expect(fitText('wide', 0, widthOf)).toBe('…');
});
