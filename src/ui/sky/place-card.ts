/** A rectangle of the sky, in pixels from its top left corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What keeps the card from the edges: views and chips above, tools at the left, keys below. */
const ROOM = { top: 48, left: 52, right: 8, bottom: 48 };
const GAP_PX = 12;

/**
 * Where a card stands beside a frame: below right of it where that covers no lights, else on the side that covers the
 * fewest; always within the sky. Of two that cover as many the one named first wins.
 * @param lightsIn how many lights of the scene are seen in a rectangle.
 */
export function placeCard(
  frame: Rect | null,
  card: Size,
  sky: Size,
  lightsIn: (rect: Rect) => number,
): { left: number; top: number } {
  const corner = [sky.width, sky.height] as const;
  const wanted: (readonly [number, number])[] = frame
    ? [
        [frame.right + GAP_PX, frame.bottom + GAP_PX],
        [frame.right + GAP_PX, frame.bottom - card.height],
        [frame.right - card.width, frame.bottom + GAP_PX],
        [frame.left - GAP_PX - card.width, frame.bottom + GAP_PX],
        [frame.left - GAP_PX - card.width, frame.bottom - card.height],
        [frame.right + GAP_PX, frame.top],
        corner,
        [0, sky.height],
        [sky.width, 0],
        [0, 0],
      ]
    : [corner];
  const places = wanted.map(([left, top]) => within({ left, top }, card, sky));
  const covered = places.map(({ left, top }) =>
    lightsIn({ left, top, right: left + card.width, bottom: top + card.height }),
  );
  return places[covered.indexOf(Math.min(...covered))]!;
}

function within({ left, top }: { left: number; top: number }, card: Size, sky: Size) {
  return {
    left: Math.round(Math.max(ROOM.left, Math.min(left, sky.width - ROOM.right - card.width))),
    top: Math.round(Math.max(ROOM.top, Math.min(top, sky.height - ROOM.bottom - card.height))),
  };
}
