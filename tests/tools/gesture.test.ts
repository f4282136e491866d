import { describe, expect, test } from 'vitest';
import { beginGesture, type Gesture, pressKey, typedAmounts } from '../../src/tools/gesture';
import { readNumberInput } from '../../src/ui/fields/arithmetic';

const readNumber = (text: string) => {
  const read = readNumberInput(text);
  return read?.kind === 'value' ? read.value : null;
};
const keyOf = (name: string) => {
  const isShift = name.startsWith('Shift+');
  const key = name.replace('Shift+', '');
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : key;
  return { code, key, shiftKey: isShift };
};
/** A gesture after keys that go on with it. */
function pressedOn(gesture: Gesture, ...keys: string[]): Gesture {
  return keys.reduce((before, key) => {
    const outcome = pressKey(before, keyOf(key));
    if (outcome === null || typeof outcome === 'string') throw new Error(`${key} ends the gesture`);
    return outcome;
  }, gesture);
}
const amounts = (gesture: Gesture) => typedAmounts(gesture, readNumber);

describe('axes', () => {
  test('an axis key locks; again the own axis of the figure, again none; another key another axis', () => {
    const move = beginGesture('move');
    expect(pressedOn(move, 'X').lock).toEqual({ kind: 'axis', axis: 0, isOwn: false });
    expect(pressedOn(move, 'X', 'X').lock).toEqual({ kind: 'axis', axis: 0, isOwn: true });
    expect(pressedOn(move, 'X', 'X', 'X').lock).toEqual({ kind: 'free' });
    expect(pressedOn(move, 'X', 'Z').lock).toEqual({ kind: 'axis', axis: 2, isOwn: false });
  });

  test('with Shift a move keeps to the plane of the others; a turn turns about it all the same', () => {
    expect(pressedOn(beginGesture('move'), 'Shift+Y').lock).toEqual({ kind: 'plane', axis: 1, isOwn: false });
    expect(pressedOn(beginGesture('turn'), 'Shift+Y').lock).toEqual({ kind: 'axis', axis: 1, isOwn: false });
    expect(pressedOn(beginGesture('scale'), 'X').lock).toEqual({ kind: 'free' });
  });
});

describe('numbers', () => {
  test('are typed at once, with arithmetic, and Tab goes to the next axis', () => {
    expect(amounts(pressedOn(beginGesture('move'), '1', '2', '.', '5'))).toEqual([12.5, 0, 0]);
    expect(amounts(pressedOn(beginGesture('move'), '1', 'Tab', '-', '2', 'Tab', '3', '*', '2'))).toEqual([1, -2, 6]);
    expect(amounts(pressedOn(beginGesture('move'), 'Z', '4'))).toEqual([0, 0, 4]);
    expect(amounts(pressedOn(beginGesture('move'), 'Shift+X', '4', 'Tab', '5'))).toEqual([0, 4, 5]);
  });

  test('that were typed before the axis are for it; Backspace takes back, and what is no number yet counts as nothing', () => {
    expect(amounts(pressedOn(beginGesture('move'), '7', 'Z'))).toEqual([0, 0, 7]);
    expect(amounts(pressedOn(beginGesture('move'), '7', '1', 'Backspace'))).toEqual([7, 0, 0]);
    expect(amounts(pressedOn(beginGesture('move'), '-'))).toEqual([0, 0, 0]);
    expect(amounts(pressedOn(beginGesture('scale'), '('))).toEqual([1, 1, 1]);
    expect(amounts(pressedOn(beginGesture('move'), '7', 'Backspace'))).toBeNull();
  });
});

test('Enter keeps, Esc puts back, G R S change what is done, other keys mean nothing', () => {
  const move = beginGesture('move');
  expect(pressKey(move, keyOf('Enter'))).toBe('commit');
  expect(pressKey(move, keyOf('Escape'))).toBe('cancel');
  expect(pressedOn(move, '5', 'R')).toEqual(beginGesture('turn'));
  expect(pressedOn(move, '5', 'G').typed[0]).toBe('5');
  expect(pressKey(move, keyOf('Q'))).toBeNull();
});
