import type { FormationPoints } from '../formation/formation-points';
import type { LightEffect } from './light-effect';

/** Light of a figure; see the show file. Colours are sRGB `#rrggbb`. */
export interface FigureLight {
  readonly colour?: string | undefined;
  readonly brightness: number;
  readonly fadeInS: number;
  readonly fadeOutS: number;
  readonly effects: readonly LightEffect[];
}

export interface PaintedFigure {
  readonly points: FormationPoints;
  readonly light: FigureLight;
}

export interface PaintedScene {
  /** In the order in which the scene counts their points. */
  readonly figures: readonly PaintedFigure[];
  /** Light on the transition into this scene. */
  readonly transitionLight: 'blend' | 'dark';
}
