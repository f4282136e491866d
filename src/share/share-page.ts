const OPEN = '<script id="share" type="text/plain">';
const CLOSE = '</script>';

/**
 * The page of previews with one inside it. Nothing of the show becomes HTML: the preview goes in as base64, and what it
 * names is shown as text by the page's own program, the only one that its content policy lets run.
 * @param page the built page. @param share a preview, as written.
 */
export function shareInPage(page: string, share: Uint8Array): string {
  const at = page.indexOf(OPEN + CLOSE);
  if (at < 0) throw new Error('the built page of previews has no place for a preview');
  const inner = at + OPEN.length;
  return page.slice(0, inner) + base64(share) + page.slice(inner);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(text);
}

/** The preview that was put into a page, by the text of its place; null where there is none or what is there is none. */
export function shareOfPage(text: string): Uint8Array | null {
  if (text.trim() === '') return null;
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
