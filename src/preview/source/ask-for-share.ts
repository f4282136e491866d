import { shareAddress } from './share-address';
import { textInPage } from './share-in-page';

interface Asked {
  readonly address: string;
  readonly answer: Promise<Response>;
  readonly stop: AbortController;
}

let early: Asked | null = null;

/** Asks for a preview; nobody is told who asks. */
function ask(url: URL): Asked {
  const stop = new AbortController();
  const answer = fetch(url, { signal: stop.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  return { address: url.href, answer, stop };
}

/**
 * Asks for what the page's address names while the rest of the program is still being started: on a phone that takes as
 * long as the answer. What is wrong with it is told when the answer is wanted.
 */
export function askEarly(): void {
  if (location.hash.length < 2 || textInPage() !== '') return;
  try {
    early = ask(shareAddress(location.hash, location.href));
    early.answer.catch(() => undefined);
  } catch {
    early = null;
  }
}

/** The answer to what was asked for early, if it is that, else to a new question; `stop` calls it off. */
export function askForShare(url: URL): Asked {
  const asked = early;
  early = null;
  return asked?.address === url.href ? asked : ask(url);
}
