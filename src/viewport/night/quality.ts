/** What a picture may cost. */
export interface Quality {
  /** Rays for each pixel of water. */
  readonly taps: number;
  /** The widest halo, in pixels. */
  readonly haloPx: number;
  readonly hasGlow: boolean;
  readonly hasClouds: boolean;
  /** Longer side of the small picture. */
  readonly smallPx: number;
  /** Samples a pixel of what stands still. */
  readonly samples: number;
}

export type QualityName = 'low' | 'mid' | 'high';

export const QUALITIES: Readonly<Record<QualityName, Quality>> = {
  low: { taps: 3, haloPx: 12, hasGlow: true, hasClouds: true, smallPx: 256, samples: 4 },
  mid: { taps: 3, haloPx: 18, hasGlow: true, hasClouds: true, smallPx: 384, samples: 4 },
  high: { taps: 5, haloPx: 26, hasGlow: true, hasClouds: true, smallPx: 512, samples: 4 },
};
