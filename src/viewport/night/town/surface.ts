/** How a surface of the town shines; the numbers are those of the shader. */
export const SURFACE = {
  facade: 0,
  plain: 1,
  ribs: 2,
  lattice: 3,
  trees: 4,
  ground: 5,
  quay: 6,
  floor: 7,
  office: 8,
} as const;

export type Surface = keyof typeof SURFACE;

/** How a part of the town is drawn. Colours are linear. */
export interface Look {
  readonly surface: Surface;
  /** Sets which windows are lit, from 0 to 1. */
  readonly seed?: number;
  /** Of windows: how many are lit, 0 to 1. Of ribs: how many there are about the axis. */
  readonly amount?: number;
  /** Of windows: 0 for cool ones, 1 for warm ones. */
  readonly warmth?: number;
  /** Light that it sends by itself. */
  readonly glow?: readonly [number, number, number];
}
