import { afterEach, expect, test, vi } from 'vitest';
import { placeWhenKnown } from '../../../src/ui/library/free-place';

afterEach(() => vi.useRealTimers());

function announcer() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { subscribe, listeners, tell: () => [...listeners].map((listener) => listener()) };
}

test('the place of a text that is still being laid out is waited for', async () => {
  const live = announcer();
  let place: number | undefined;
  const found = placeWhenKnown(live, () => place);
  live.tell();
  place = 40;
  live.tell();
  expect(await found).toBe(40);
  expect(live.listeners.size).toBe(0);
});

test('a place that never comes is given up, and nothing goes on listening', async () => {
  vi.useFakeTimers();
  const live = announcer();
  const found = placeWhenKnown(live, () => undefined);
  vi.advanceTimersByTime(4000);
  expect(await found).toBeUndefined();
  expect(live.listeners.size).toBe(0);
});
