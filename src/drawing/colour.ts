import { InputError, message } from '../core';

/** The colour names that drawing programs write; all others can be given as `#rrggbb`. */
const NAMED: Readonly<Record<string, number>> = {
  black: 0x000000,
  silver: 0xc0c0c0,
  gray: 0x808080,
  grey: 0x808080,
  white: 0xffffff,
  maroon: 0x800000,
  red: 0xff0000,
  crimson: 0xdc143c,
  purple: 0x800080,
  violet: 0xee82ee,
  magenta: 0xff00ff,
  fuchsia: 0xff00ff,
  pink: 0xffc0cb,
  green: 0x008000,
  lime: 0x00ff00,
  olive: 0x808000,
  yellow: 0xffff00,
  gold: 0xffd700,
  orange: 0xffa500,
  brown: 0xa52a2a,
  navy: 0x000080,
  blue: 0x0000ff,
  skyblue: 0x87ceeb,
  lightblue: 0xadd8e6,
  teal: 0x008080,
  turquoise: 0x40e0d0,
  aqua: 0x00ffff,
  cyan: 0x00ffff,
};

/** Reads a CSS colour as `0xrrggbb`; undefined for `none` and `transparent`. Throws `InputError` for what it does not know. */
export function readColour(text: string, where: string): number | undefined {
  const value = text.trim().toLowerCase();
  if (value === 'none' || value === 'transparent') return undefined;
  const colour = NAMED[value] ?? readHex(value) ?? readRgb(value);
  if (colour === undefined) {
    throw new InputError(
      message`the colour "${text.slice(0, 40)}" is not understood`,
      where,
      message`Write it as #rrggbb.`,
    );
  }
  return colour;
}

function readHex(value: string): number | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
  if (short) return Number.parseInt(`${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`, 16);
  return /^#[0-9a-f]{6}$/.test(value) ? Number.parseInt(value.slice(1), 16) : undefined;
}

function readRgb(value: string): number | undefined {
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(value);
  if (!parts) return undefined;
  const [red, green, blue] = parts.slice(1).map((part) => {
    const number = Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1);
    return Math.min(255, Math.max(0, Math.round(number)));
  });
  return red! * 65536 + green! * 256 + blue!;
}
