/** Locks by which tabs know of each other; they end with the tab, however it ends. */
const PREFIX = 'tulpar-show-';

/** Lets go of what was held, or stops waiting for it. */
export type Release = () => void;

/**
 * Takes a show for this tab. @returns how to let go of it; null where another tab has it, or where the browser has no
 * locks (a page that is not served securely), so that it cannot be known.
 */
export async function takeShow(name: string): Promise<Release | null> {
  if (!navigator.locks) return null;
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    navigator.locks.request(PREFIX + name, { ifAvailable: true }, hold).catch(reject);
  });
}

/**
 * Waits until no other tab has a show, and has it from then on.
 * @param onFree called when it is free; not at all where there are no locks.
 */
export function awaitShow(name: string, onFree: () => void): Release {
  if (!navigator.locks) return () => undefined;
  const stop = new AbortController();
  let release: Release = () => undefined;
  const hold = () => {
    onFree();
    return new Promise<void>((done) => {
      release = done;
    });
  };
  navigator.locks.request(PREFIX + name, { signal: stop.signal }, hold).catch(() => undefined);
  return () => {
    stop.abort();
    release();
  };
}

/** Shows that some tab has, this one included. */
export async function takenShows(): Promise<ReadonlySet<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}
