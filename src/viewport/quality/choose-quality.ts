import type { WebGLRenderer } from 'three';
import type { QualityName } from '../night';

const ORDER: readonly QualityName[] = ['low', 'mid', 'high'];
/** Frames that are measured before something is decided, and how many are passed over first: shaders are made in those. */
const MEASURED = 60;
const PASSED_OVER = 12;
/** Slower than this, a tier is too dear; faster, there is room for a better one. */
const TOO_SLOW_MS = 30;
const FAST_MS = 18;

/** Decides by the first seconds of play what a picture may cost. */
export interface QualityChooser {
  quality(): QualityName;
  /** A frame is drawn at a time. @param isPlaying whether the next follows at once. */
  frame(nowMs: number, isPlaying: boolean): void;
}

export function createQualityChooser(start: QualityName): QualityChooser {
  let tier = ORDER.indexOf(start);
  let highest = ORDER.length - 1;
  let last: number | null = null;
  let intervals: number[] = [];
  const decide = (medianMs: number) => {
    if (medianMs > TOO_SLOW_MS && tier > 0) highest = --tier;
    else if (medianMs < FAST_MS && tier < highest) tier++;
    else highest = tier;
  };
  return {
    quality: () => ORDER[tier]!,
    frame: (nowMs, isPlaying) => {
      if (last !== null) intervals.push(nowMs - last);
      last = isPlaying ? nowMs : null;
      if (intervals.length < MEASURED + PASSED_OVER) return;
      const sorted = intervals.slice(PASSED_OVER).sort((a, b) => a - b);
      intervals = [];
      decide(sorted[sorted.length >> 1]!);
    },
  };
}

/** The tier to begin with: the lowest where the processor draws, the middle on a card. */
export function startQuality(renderer: WebGLRenderer): QualityName {
  const gl = renderer.getContext();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|software|basic render/i.test(name) ? 'low' : 'mid';
}
