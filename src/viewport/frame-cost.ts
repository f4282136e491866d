import type { WebGLRenderer } from 'three';
import { createQualityChooser, startQuality } from './choose-quality';
import type { QualityName } from './night';
import { createRestWatch } from './rest-watch';

/** What a frame may cost: how good, and how many pixels of each that the screen has along a side. */
export interface FrameCost {
  readonly quality: QualityName;
  readonly scale: number;
}

const COARSE = 0.75;

/** Decides for each frame what it may cost; in the lowest tier pictures are coarser while they move, and best at rest. */
export function createFrameCosts(renderer: WebGLRenderer, redraw: () => void) {
  const chooser = createQualityChooser(startQuality(renderer));
  const watch = createRestWatch(redraw);
  return {
    /** @param fixed what somebody has chosen in place of measuring. */
    next: (goesOn: boolean, fixed: QualityName | undefined): FrameCost => {
      if (fixed) return { quality: fixed, scale: 1 };
      chooser.frame(performance.now(), goesOn);
      const quality = chooser.quality();
      if (quality !== 'low') return { quality, scale: 1 };
      return watch.frame(goesOn) ? { quality: 'high', scale: 1 } : { quality, scale: COARSE };
    },
    stop: watch.stop,
  };
}
