import {
  HalfFloatType,
  LinearMipmapLinearFilter,
  type TextureDataType,
  UnsignedByteType,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import type { Quality } from './quality';

/** The pictures that a picture of the night is made of. Linear light without a ceiling, but for the masks of the foreground. */
export interface NightTargets {
  /** What stands still, at full size and small. */
  readonly still: WebGLRenderTarget;
  readonly smallStill: WebGLRenderTarget;
  /** Masks of people and railing. */
  readonly foreground: WebGLRenderTarget;
  /** The small picture with its drones, and the wide glow made of it. */
  readonly small: WebGLRenderTarget;
  readonly glow: WebGLRenderTarget;
  readonly picture: WebGLRenderTarget;
  /** Makes all as large as a picture needs. Returns whether any changed. */
  setSize(widthPx: number, heightPx: number, smallPx: number): boolean;
  dispose(): void;
}

/** Cards that cannot draw into half floats get bytes: the same picture with flatter hot spots. */
export function createNightTargets(renderer: WebGLRenderer, { samples }: Quality): NightTargets {
  const type = renderer.extensions.has('EXT_color_buffer_float') ? HalfFloatType : UnsignedByteType;
  const targets = {
    still: createTarget(type, { samples, depthBuffer: true }),
    smallStill: createTarget(type, { depthBuffer: true }),
    foreground: createTarget(UnsignedByteType, {}),
    small: createTarget(type, { generateMipmaps: true, minFilter: LinearMipmapLinearFilter }),
    glow: createTarget(type, {}),
    picture: createTarget(type, {}),
  };
  return {
    ...targets,
    setSize: (widthPx, heightPx, smallPx) => {
      const scale = smallPx / Math.max(widthPx, heightPx);
      const [smallWidth, smallHeight] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
      const { still, smallStill } = targets;
      if (still.width === widthPx && still.height === heightPx && smallStill.width === smallWidth) return false;
      for (const one of [still, targets.foreground, targets.picture]) one.setSize(widthPx, heightPx);
      for (const one of [smallStill, targets.small, targets.glow]) one.setSize(smallWidth, smallHeight);
      return true;
    },
    dispose: () => {
      for (const target of Object.values(targets)) target.dispose();
    },
  };
}

interface TargetOptions {
  readonly samples?: number;
  readonly depthBuffer?: boolean;
  readonly generateMipmaps?: boolean;
  readonly minFilter?: typeof LinearMipmapLinearFilter;
}

function createTarget(type: TextureDataType, options: TargetOptions): WebGLRenderTarget {
  return new WebGLRenderTarget(1, 1, { type, depthBuffer: false, generateMipmaps: false, ...options });
}
