import { InputError, message } from '../../core';

/** The bytes of a file that ships with the page. Throws `InputError` when it cannot be fetched. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  const url = new URL(path, import.meta.url);
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  const what = response ? message`the server answered ${response.status}` : message`the server could not be reached`;
  throw new InputError(what, url.pathname, message`Check the connection and plan again.`);
}
