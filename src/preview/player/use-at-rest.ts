import { useCallback, useEffect, useRef, useState } from 'react';

/** Controls go when nothing was touched for so long. */
const REST_MS = 2500;

/**
 * Whether the controls are out of sight. @param mayRest whether they may be: not while a show stands still.
 * `wake` brings them back for a while; `rest` takes them away at once.
 */
export function useAtRest(mayRest: boolean) {
  const [isResting, setResting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wake = useCallback(() => {
    clearTimeout(timer.current);
    setResting(false);
    if (mayRest) timer.current = setTimeout(() => setResting(true), REST_MS);
  }, [mayRest]);
  const rest = useCallback(() => setResting(true), []);
  useEffect(() => {
    wake();
    return () => clearTimeout(timer.current);
  }, [wake]);
  return { isAtRest: isResting && mayRest, wake, rest };
}
