import PDFDocument from 'pdfkit';
import { fitText } from './fit-text';
import { PAGE, PICTURE, type SheetItem, type SheetText } from './lay-out-sheet';

/**
 * Pages as a PDF, whose words can be found and copied: the font lies within. No date is written, so that the same show gives the
 * same bytes.
 * @param pictures of the scenes, JPEG. @param font TrueType.
 */
export async function paintPdf(
  pages: readonly (readonly SheetItem[])[],
  pictures: readonly Uint8Array[],
  font: Uint8Array,
  title: string,
): Promise<Uint8Array> {
  const size: [number, number] = [PAGE.widthPt, PAGE.heightPt];
  const info = { Title: title, CreationDate: NO_DATE };
  const document = new PDFDocument({ autoFirstPage: false, size, margin: 0, font: font as never, info });
  const bytes = collect(document);
  for (const page of pages) {
    document.addPage();
    for (const item of page) {
      if (item.kind === 'text') paintText(document, item);
      else document.image(pictures[item.scene] as never, item.xPt, item.yPt, { width: PICTURE.widthPt });
    }
  }
  document.end();
  return bytes;
}

/** The library wants a date; it goes into the file's id, too. */
const NO_DATE = new Date(0);

function paintText(document: PDFKit.PDFDocument, item: SheetText): void {
  document.fontSize(item.sizePt).fillColor(item.colour);
  const text = fitText(item.text, item.widthPt, (one) => document.widthOfString(one));
  document.text(text, item.xPt, item.baselinePt, { baseline: 'alphabetic', lineBreak: false });
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
