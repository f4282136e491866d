interface Asked {
  readonly address: string;
  readonly answer: Promise<Response>;
  readonly stop: AbortController;
}

/** Where the page itself (`preview.html`) puts what it asked for while the program was being started. */
interface EarlyPage {
  askedEarly?: Asked | undefined;
}

/** The answer to what the page asked for early, if it is that, else to a new question; `stop` calls it off. */
export function askForShare(url: URL): Asked {
  const page = globalThis as EarlyPage;
  const asked = page.askedEarly;
  page.askedEarly = undefined;
  return asked?.address === url.href ? asked : ask(url);
}

/** The host is not told where the request comes from. */
function ask(url: URL): Asked {
  const stop = new AbortController();
  const answer = fetch(url, { signal: stop.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  return { address: url.href, answer, stop };
}
