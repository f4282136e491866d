import { InputError, message } from '../../core';
import { encodeCanvas } from '../open-show';
import { fitText } from './fit-text';
import { PAGE, PICTURE, type SheetItem, type SheetText } from './lay-out-sheet';

/** Pixels of a point. */
export const PNG_SCALE = 3;
/** What canvases of browsers hold. */
const MOST_PAGES = 8;

const FAMILY = 'tulpar-sheet';

/** Pages one below the other as a PNG. @param pictures of the scenes. @throws InputError for more than fit. */
export async function paintPng(
  pages: readonly (readonly SheetItem[])[],
  pictures: readonly OffscreenCanvas[],
  font: Uint8Array,
): Promise<Uint8Array> {
  if (pages.length > MOST_PAGES) {
    const what = message`a sheet of ${pages.length} pages is too long for one picture`;
    throw new InputError(what, 'sheet.png', message`Write it as a PDF.`);
  }
  await loadFont(font);
  const canvas = new OffscreenCanvas(PAGE.widthPt * PNG_SCALE, PAGE.heightPt * PNG_SCALE * pages.length);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(PNG_SCALE, PNG_SCALE);
  for (const page of pages) {
    for (const item of page) {
      if (item.kind === 'text') paintText(context, item);
      else context.drawImage(pictures[item.scene]!, item.xPt, item.yPt, PICTURE.widthPt, PICTURE.heightPt);
    }
    context.translate(0, PAGE.heightPt);
  }
  return encodeCanvas(canvas, 'image/png');
}

function paintText(context: OffscreenCanvasRenderingContext2D, item: SheetText): void {
  context.font = `${item.sizePt}px "${FAMILY}"`;
  context.fillStyle = item.colour;
  context.fillText(
    fitText(item.text, item.widthPt, (text) => context.measureText(text).width),
    item.xPt,
    item.baselinePt,
  );
}

async function loadFont(font: Uint8Array): Promise<void> {
  const face = new FontFace(FAMILY, font as Uint8Array<ArrayBuffer>);
  await face.load();
  // the fonts of a worker lie with it, those of a page with its document
  const fonts = 'document' in globalThis ? document.fonts : (self as unknown as { fonts: FontFaceSet }).fonts;
  fonts.add(face);
}
