import { expect, test, vi } from 'vitest';
import { createEarlyKeys } from '../../src/ui/commands/palette/early-keys';

function press(target: EventTarget, key: string, held: { ctrlKey?: boolean } = {}): Event {
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    ctrlKey: false,
    metaKey: false,
    ...held,
  });
  target.dispatchEvent(event);
  return event;
}

test('keys are kept from the page until they are taken', () => {
  const page = new EventTarget();
  const shortcut = vi.fn();
  const giveUp = vi.fn();
  const early = createEarlyKeys(page, giveUp);
  early.listen();
  page.addEventListener('keydown', shortcut);
  for (const key of ['h', 'o', 'x', 'Backspace', 'l', 'd', 'Shift', ' ', '9', 'Enter']) {
    expect(press(page, key).defaultPrevented).toBe(true);
  }
  press(page, 'Escape');
  expect(giveUp).toHaveBeenCalledTimes(1);
  expect(shortcut).not.toHaveBeenCalled();
  press(page, 'k', { ctrlKey: true });
  expect(shortcut).toHaveBeenCalledTimes(1);
  expect(early.take()).toEqual({ text: 'hold 9', isEntered: true });
  expect(press(page, 'q').defaultPrevented).toBe(false);
  expect(early.take().text).toBe('hold 9');
});
