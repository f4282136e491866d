import { encode } from 'fast-png';

/** The colour at a place of a picture, 0 to 255 each; x to the right and y down, both 0 to 1. */
export type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number, alpha?: number];

/** A PNG of what is painted, each pixel the mean of four places in it. */
export function pngOf(width: number, height: number, paint: Paint): Uint8Array {
  const data = new Uint8Array(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [column, row] = [pixel % width, Math.floor(pixel / width)];
    const sum = [0, 0, 0, 0];
    for (const [dx, dy] of [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ] as const) {
      const [red, green, blue, alpha = 255] = paint((column + dx) / width, (row + dy) / height);
      for (const [k, value] of [red, green, blue, alpha].entries()) sum[k]! += value / 4;
    }
    data.set(sum.map(Math.round), 4 * pixel);
  }
  return encode({ width, height, data, channels: 4, depth: 8 });
}

const inCircle = (x: number, y: number, cx: number, cy: number, r: number) => Math.hypot(x - cx, y - cy) < r;

/** A blue disc with a yellow square and a red stripe across, on white. */
export const logo: Paint = (x, y) => {
  if (Math.abs(x - 0.5) < 0.15 && Math.abs(y - 0.4) < 0.15) return [255, 204, 0];
  if (inCircle(x, y, 0.5, 0.5, 0.42) && y > 0.68 && y < 0.8) return [220, 20, 30];
  return inCircle(x, y, 0.5, 0.5, 0.42) ? [0, 90, 220] : [255, 255, 255];
};

/** A cat's face in black lines on paper: a ring, two ears, whiskers, eyes. */
export const lineArt: Paint = (x, y) => {
  const isRing = Math.abs(Math.hypot(x - 0.5, y - 0.58) - 0.3) < 0.008;
  const isEye = Math.abs(Math.hypot(Math.abs(x - 0.5) - 0.11, y - 0.52) - 0.045) < 0.008;
  const m = 0.5 + Math.abs(x - 0.5);
  const isEar = isNear(m, y, 0.6, 0.3, 0.72, 0.12) || isNear(m, y, 0.72, 0.12, 0.79, 0.5);
  const isWhisker = isNear(m, y, 0.62, 0.64, 0.9, 0.6) || isNear(m, y, 0.62, 0.68, 0.9, 0.72);
  const isMouth = isNear(m, y, 0.5, 0.7, 0.58, 0.76);
  return isRing || isEye || isEar || isWhisker || isMouth ? [20, 20, 20] : [250, 248, 240];
};

function isNear(x: number, y: number, x0: number, y0: number, x1: number, y1: number): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy) < 0.008;
}

/** A face lit from the left, before a dark ground that is not even. */
export const portrait: Paint = (x, y) => {
  const [u, v] = [(x - 0.5) / 0.27, (y - 0.48) / 0.36];
  const r2 = u * u + v * v;
  const ground = 18 + 10 * Math.sin(7 * x + 3 * y);
  if (y > 0.78 && Math.abs(x - 0.5) < 0.12 + (y - 0.78) * 1.6) return [60 + 90 * (1 - x), 60, 110];
  if (r2 >= 1) return r2 < 1.35 && v < -0.1 ? [70, 40, 25] : [ground, ground, ground * 1.2];
  const light = Math.max(0.12, 0.85 * Math.sqrt(1 - r2) - 0.45 * u + 0.1);
  const isEye = Math.hypot((Math.abs(x - 0.5) - 0.1) / 1.6, y - 0.43) < 0.018;
  const isMouth = Math.abs(y - 0.64 - 0.3 * (x - 0.5) ** 2) < 0.012 && Math.abs(x - 0.5) < 0.09;
  const shade = isEye ? 0.1 : isMouth ? 0.45 : 1;
  const tone = Math.min(1, light) * shade;
  return [255 * tone, 205 * tone, 170 * tone];
};
