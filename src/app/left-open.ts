const KEY = 'tulpar.open';

/** The show that this tab has open, as the browser keeps it. */
export interface LeftOpen {
  /** Of the kept show. */
  readonly id: string;
  readonly title: string;
  /** Where the clock stood. */
  readonly timeS: number;
}

/** Remembers for a reload of this tab what it has open; null: nothing that is kept. */
export function rememberOpen(open: Omit<LeftOpen, 'timeS'> | null): void {
  write(open && { timeS: 0, ...open });
}

/** Remembers where the clock stands as the tab is left. */
export function rememberTime(timeS: number): void {
  const open = read();
  if (open) write({ ...open, timeS });
}

/** What the tab had open before it was loaded again; null where it is a new visit, or had nothing that is kept. */
export function leftOpen(): LeftOpen | null {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'reload' ? read() : null;
}

function read(): LeftOpen | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** Storage may be forbidden; then a reload begins at the start. */
function write(open: LeftOpen | null): void {
  try {
    if (open) sessionStorage.setItem(KEY, JSON.stringify(open));
    else sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}
