/** A4 lying on its side, in points. */
export const PAGE = { widthPt: 842, heightPt: 595 } as const;

const MARGIN_PT = 36;
const GAP_PT = 14;
const COLUMNS = 4;
const ROWS = 3;
const HEAD_PT = 62;
const CAPTION_PT = 38;

const CELL_PT = (PAGE.widthPt - 2 * MARGIN_PT - (COLUMNS - 1) * GAP_PT) / COLUMNS;
/** A picture of a scene: 16 to 10. */
export const PICTURE = { widthPt: CELL_PT, heightPt: (CELL_PT * 10) / 16 } as const;

export const SCENES_ON_PAGE = COLUMNS * ROWS;

export interface SheetText {
  readonly kind: 'text';
  readonly text: string;
  readonly xPt: number;
  /** Of the line on which letters stand. */
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly colour: string;
  /** Where there is more, the end is cut off. */
  readonly widthPt: number;
}

export interface SheetPicture {
  readonly kind: 'picture';
  /** Index of the scene. */
  readonly scene: number;
  readonly xPt: number;
  readonly yPt: number;
}

export type SheetItem = SheetText | SheetPicture;

/** What is said on a sheet, in words. */
export interface SheetWords {
  readonly title: string;
  /** Below the title. */
  readonly facts: string;
  readonly verdict: string;
  readonly isClear: boolean;
  readonly scenes: readonly { readonly name: string; readonly facts: string }[];
  readonly page: (page: number, pages: number) => string;
}

const INK = '#14181f';
const FAINT = '#545c6a';
const CLEAR = '#1c6b3c';
const PROBLEM = '#a3261d';

/** The pages of a sheet: the head on each, twelve scenes on a page in the order of the show. */
export function layOutSheet(words: SheetWords): SheetItem[][] {
  const pages = Math.max(1, Math.ceil(words.scenes.length / SCENES_ON_PAGE));
  return Array.from({ length: pages }, (_, page) => [
    ...head(words, page, pages),
    ...words.scenes
      .slice(page * SCENES_ON_PAGE, (page + 1) * SCENES_ON_PAGE)
      .flatMap((scene, k) => cell(scene, page * SCENES_ON_PAGE + k, k)),
  ]);
}

function head(
  { title, facts, verdict, isClear, page: pageWords }: SheetWords,
  page: number,
  pages: number,
): SheetItem[] {
  const widthPt = PAGE.widthPt - 2 * MARGIN_PT;
  const at = { kind: 'text', xPt: MARGIN_PT, widthPt } as const;
  const number = pages > 1 ? `  ·  ${pageWords(page + 1, pages)}` : '';
  return [
    { ...at, text: title, baselinePt: MARGIN_PT + 16, sizePt: 20, colour: INK },
    { ...at, text: facts + number, baselinePt: MARGIN_PT + 33, sizePt: 9, colour: FAINT },
    { ...at, text: verdict, baselinePt: MARGIN_PT + 47, sizePt: 9, colour: isClear ? CLEAR : PROBLEM },
  ];
}

function cell({ name, facts }: SheetWords['scenes'][number], scene: number, place: number): SheetItem[] {
  const xPt = MARGIN_PT + (place % COLUMNS) * (CELL_PT + GAP_PT);
  const yPt = MARGIN_PT + HEAD_PT + Math.floor(place / COLUMNS) * (PICTURE.heightPt + CAPTION_PT);
  const below = yPt + PICTURE.heightPt;
  const at = { kind: 'text', xPt, widthPt: CELL_PT } as const;
  return [
    { kind: 'picture', scene, xPt, yPt },
    { ...at, text: `${scene + 1}  ${name}`, baselinePt: below + 13, sizePt: 9.5, colour: INK },
    { ...at, text: facts, baselinePt: below + 24, sizePt: 7.5, colour: FAINT },
  ];
}
