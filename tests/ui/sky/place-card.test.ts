import { expect, test } from 'vitest';
import { placeCard, type Rect } from '../../../src/ui/sky/place-card';

const SKY = { width: 900, height: 640 };
const CARD = { width: 264, height: 120 };

/** Lights stand one every ten pixels in a rectangle. */
const lights = (of: Rect) => (rect: Rect) => {
  let count = 0;
  for (let x = of.left; x <= of.right; x += 10) {
    for (let y = of.top; y <= of.bottom; y += 10)
      if (rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom) count++;
  }
  return count;
};

test('below right of the frame, where there is room', () => {
  const frame = { left: 300, top: 150, right: 500, bottom: 350 };
  expect(placeCard(frame, CARD, SKY, lights(frame))).toEqual({ left: 512, top: 362 });
});

test('where it would leave the sky or cover lights, on a side that is free', () => {
  for (const frame of [
    { left: 500, top: 300, right: 880, bottom: 600 },
    { left: 60, top: 300, right: 300, bottom: 620 },
    { left: 200, top: 60, right: 890, bottom: 400 },
  ]) {
    const { left, top } = placeCard(frame, CARD, SKY, lights(frame));
    const rect = { left, top, right: left + CARD.width, bottom: top + CARD.height };
    expect(lights(frame)(rect)).toBe(0);
    expect(rect.right).toBeLessThanOrEqual(SKY.width);
    expect(rect.bottom).toBeLessThanOrEqual(SKY.height);
  }
});

test('without a frame it stands in the corner, above the keys', () => {
  expect(placeCard(null, CARD, SKY, () => 0)).toEqual({ left: 900 - 8 - 264, top: 640 - 48 - 120 });
});
