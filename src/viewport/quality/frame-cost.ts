import type { PerspectiveCamera, WebGLRenderer } from 'three';
import type { QualityName } from '../night';
import type { FrameBuffers } from '../scene-source';
import { createSeenPicture } from '../seen-picture';
import { createQualityChooser, startQuality } from './choose-quality';
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
  const seen = createSeenPicture();
  let isBest = false;
  return {
    /**
     * @param fixed what somebody has chosen in place of measuring. @param rest tells of all else that is seen.
     * @returns null where the best picture of the same is on the screen already.
     */
    next: (
      goesOn: boolean,
      fixed: QualityName | undefined,
      camera: PerspectiveCamera,
      buffers: FrameBuffers,
      rest: string,
    ): FrameCost | null => {
      if (fixed) return { quality: fixed, scale: 1 };
      chooser.frame(performance.now(), goesOn);
      const quality = chooser.quality();
      if (quality !== 'low') return { quality, scale: 1 };
      const changes = seen.hasChanged(camera, buffers, rest) || goesOn;
      if (!changes && isBest) return null;
      isBest = watch.frame(changes);
      return isBest ? { quality: 'high', scale: 1 } : { quality, scale: COARSE };
    },
    stop: watch.stop,
  };
}
