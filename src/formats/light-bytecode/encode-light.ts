import { LIGHT_TICK_MS, type LightSet } from '../../core';
import type { LinearRgb } from '../fleet';
import { OP } from './opcodes';

interface Key {
  readonly tick: number;
  readonly rgb: LinearRgb;
}

const BLACK: LinearRgb = [0, 0, 0];
const LAST_HOLD_TICKS = 1;

/**
 * The light program of one drone, ticks of 20 ms. Key times are rounded each from show time to the nearest tick, never
 * summed, so nothing drifts; on the grid the program shows the keys exactly. It ends with a hold of at least one tick,
 * since one player carries on with a fade that stands last.
 */
export function encodeLight(lights: LightSet, drone: number): Uint8Array {
  const out: number[] = [];
  const keys = keysOf(lights, drone);
  let shown = BLACK;
  if ((keys[0]?.tick ?? 0) > 0) pushTimed(out, [OP.sleep], keys[0]!.tick);
  keys.forEach((key, index) => {
    const next = keys[index + 1];
    const ticks = next ? next.tick - key.tick : LAST_HOLD_TICKS;
    if (ticks > 0) shown = pushSpan(out, shown, key.rgb, next?.rgb ?? key.rgb, ticks);
  });
  if (keys.length === 0) pushColour(out, SET, BLACK, LAST_HOLD_TICKS);
  out.push(OP.end);
  return Uint8Array.from(out);
}

const SET = { colour: OP.setColour, grey: OP.setGrey, black: OP.setBlack, white: OP.setWhite };
const FADE = { colour: OP.fadeColour, grey: OP.fadeGrey, black: OP.fadeBlack, white: OP.fadeWhite };

function keysOf({ keyStart, timesMs, rgb }: LightSet, drone: number): Key[] {
  const keys: Key[] = [];
  for (let k = keyStart[drone]!; k < keyStart[drone + 1]!; k++) {
    const tick = Math.max(0, Math.round(timesMs[k]! / LIGHT_TICK_MS));
    keys.push({ tick, rgb: [rgb[3 * k]!, rgb[3 * k + 1]!, rgb[3 * k + 2]!] });
  }
  return keys;
}

function sameColour(a: LinearRgb, b: LinearRgb): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** The time from one key to the next: a hold or a fade. Returns the colour that shows at its end. */
function pushSpan(out: number[], shown: LinearRgb, from: LinearRgb, to: LinearRgb, ticks: number): LinearRgb {
  const shows = sameColour(shown, from);
  if (!sameColour(from, to)) {
    if (!shows) pushColour(out, SET, from, 0);
    pushColour(out, FADE, to, ticks);
  } else if (shows) pushTimed(out, [OP.sleep], ticks);
  else pushColour(out, SET, from, ticks);
  return to;
}

/** A set or fade in its shortest form. */
function pushColour(out: number[], op: typeof SET | typeof FADE, [red, green, blue]: LinearRgb, ticks: number): void {
  if (red !== green || green !== blue) pushTimed(out, [op.colour, red, green, blue], ticks);
  else if (red === 0) pushTimed(out, [op.black], ticks);
  else if (red === 255) pushTimed(out, [op.white], ticks);
  else pushTimed(out, [op.grey, red], ticks);
}

/** A command and its duration as an LEB128 varuint. */
function pushTimed(out: number[], command: readonly number[], ticks: number): void {
  out.push(...command);
  let left = ticks;
  while (left >= 0x80) {
    out.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  out.push(left);
}
