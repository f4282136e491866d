import type { ScreenRect, SkyTools } from '../../tools';
import { placeCard } from './place-card';

/**
 * Puts a card beside the frame of what is selected, after each picture. It stays where it is while a hand moves, and
 * after that until the frame moves by itself, as with the camera. @param isHeld whether something is in the hand.
 * @returns how to stop, and how to place a card that has just come into sight.
 */
export function standCard(tools: SkyTools, card: HTMLElement, isHeld: () => boolean) {
  let last: ScreenRect | null = null;
  let wasHeld = false;
  const place = () => {
    const sky = card.offsetParent;
    if (card.hidden || !sky) return;
    const { left, top } = placeCard(
      last ?? tools.sceneFrame(),
      { width: card.offsetWidth, height: card.offsetHeight },
      { width: sky.clientWidth, height: sky.clientHeight },
      (rect) => tools.lightsIn(rect),
    );
    card.style.setProperty('--card-left', `${left}px`);
    card.style.setProperty('--card-top', `${top}px`);
  };
  const stop = tools.onSelectedFrame((frame) => {
    const isMoved = !isSame(frame, last);
    const held = isHeld();
    last = frame;
    // what is taken up again, or seen with another camera, has the card beside it anew
    if ((held && !wasHeld) || (!held && !wasHeld && isMoved)) place();
    wasHeld = held;
  });
  return { place, stop };
}

function isSame(a: ScreenRect | null, b: ScreenRect | null): boolean {
  if (!a || !b) return a === b;
  return Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.right - b.right)) < 1;
}
