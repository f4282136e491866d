import { OpenFailure } from './open-failure';

/** The address that stands after `#`: a whole one, or a path from the page. @throws OpenFailure for others. */
export function shareAddress(hash: string, pageUrl: string): URL {
  const text = decoded(hash.replace(/^#/, ''));
  if (text === null || !URL.canParse(text, pageUrl)) throw new OpenFailure('link-bad');
  const url = new URL(text, pageUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OpenFailure('link-bad');
  return url;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
