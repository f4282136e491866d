import { InputError, message } from '../../core';

/** The page of previews, which lies beside the studio's as one HTML file. @throws InputError when it cannot be fetched. */
export async function fetchPreviewPage(): Promise<string> {
  const url = new URL('preview.html', document.baseURI);
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return response.text();
  const what = response ? message`the server answered ${response.status}` : message`the server could not be reached`;
  throw new InputError(what, url.pathname, message`Check the connection and try again.`);
}
