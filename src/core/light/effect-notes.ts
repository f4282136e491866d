import { type Message, message } from '../message';
import { type FittedEffect, fitEffect, type LightEffect } from './light-effect';
import type { PaintedFigure } from './painted-scene';

/** What of a figure's effects will not be seen, in words: parts that the formation lacks, and effects that light nothing. */
export function effectNotes({ points, light }: PaintedFigure, holdMs: number): Message[] {
  const notes: Message[] = [];
  const covered = new Uint8Array(points.parts.length);
  for (let k = light.effects.length - 1; k >= 0; k--) {
    const effect = light.effects[k]!;
    const name = message`effect ${k + 1} (${effect.kind})`;
    const unknown = (effect.parts ?? []).filter((part) => !points.partNames.includes(part));
    if (unknown.length > 0) {
      notes.unshift(
        message`${name} names parts that the formation does not have: ${quoted(unknown)}; it has ${quoted(points.partNames)}`,
      );
    }
    const why = whyUnseen(effect, fitEffect(effect, points), covered, holdMs);
    if (why !== null && unknown.length < (effect.parts?.length ?? 1))
      notes.unshift(message`${name} is not seen: ${why}`);
  }
  return notes;
}

/** Where several effects touch a point the last one lights it: `covered` marks those that a later one touches. */
function whyUnseen(effect: LightEffect, fitted: FittedEffect, covered: Uint8Array, holdMs: number): Message | null {
  let free = 0;
  let lit = false;
  for (let index = 0; index < covered.length; index++) {
    if (!fitted.touches(index) || covered[index] === 1) continue;
    free++;
    covered[index] = 1;
    lit ||= fitted.keysOf({ index, colour: [255, 255, 255], brightness: 1 }, holdMs).length > 0;
  }
  if (free === 0) return message`effects that are listed after it light all of its points`;
  return lit ? null : message`its period of ${effect.periodS} s is too long for a hold of ${holdMs / 1000} s`;
}

/** Names in quotes, the first ten of them. */
function quoted(names: readonly string[]): string {
  const first = names.slice(0, 10).map((name) => `"${name}"`);
  return first.join(', ') + (names.length > 10 ? ', ...' : '');
}
