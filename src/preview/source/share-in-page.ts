/** The text of the place for a preview in the page's own file; empty where there is none. */
export function textInPage(): string {
  return document.getElementById('share')?.textContent ?? '';
}
