import type { FormationPoints } from '../formation/formation-points';
import type { LightEffect } from './light-effect';

/** Light of a scene; see the show file. Colours are sRGB `#rrggbb`. */
export interface SceneLight {
  readonly colour?: string | undefined;
  readonly brightness: number;
  readonly fadeInS: number;
  readonly fadeOutS: number;
  readonly effects: readonly LightEffect[];
}

export interface PaintedScene {
  readonly points: FormationPoints;
  readonly light: SceneLight;
  /** Light on the transition into this scene. */
  readonly lightOnTheWay: 'blend' | 'dark';
}
