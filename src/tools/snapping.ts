import type { Axis } from './gesture';
import type { Vec3 } from './screen';

export type SnapKind = 'grid' | 'ground' | 'figure' | 'centre-line' | 'audience-axis';

/** What a move was caught by, along which axis, and where that is, in metres. */
export interface SnapHit {
  readonly kind: SnapKind;
  readonly axis: Axis;
  readonly atM: number;
  /** The name of the figure. */
  readonly name?: string;
}

/** A place that catches what is moved along an axis. */
export interface SnapTarget extends SnapHit {
  /** Where what is moved has to stand to be caught: for the ground its lowest point does, for the rest its centre. */
  readonly of: 'centre' | 'lowest';
}

export interface SnapQuestion {
  /** Where the centre and the lowest point would be. */
  readonly centreM: Vec3;
  readonly lowestM: number;
  readonly axes: readonly Axis[];
  readonly targets: readonly SnapTarget[];
  /** How near is caught. */
  readonly reachM: number;
}

/** Sides of the grid's squares, in metres. */
export const GRID_M = 1;

export interface SnapAnswer {
  /** What is added to the move. */
  readonly byM: Vec3;
  readonly hits: readonly SnapHit[];
}

/** Along each axis the nearest place that is in reach; where there is none, whole metres of the grid. */
export function snapMove({ centreM, lowestM, axes, targets, reachM }: SnapQuestion): SnapAnswer {
  const byM: [number, number, number] = [0, 0, 0];
  const hits: SnapHit[] = [];
  for (const axis of axes) {
    const away = ({ of, atM }: SnapTarget) => atM - (of === 'lowest' ? lowestM : centreM[axis]);
    const inReach = targets.filter((target) => target.axis === axis && Math.abs(away(target)) <= reachM);
    const [nearest] = inReach.sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)));
    if (nearest) {
      byM[axis] = away(nearest);
      const { of: _, ...hit } = nearest;
      hits.push(hit);
      continue;
    }
    const atM = Math.round(centreM[axis] / GRID_M) * GRID_M;
    byM[axis] = atM - centreM[axis];
    hits.push({ kind: 'grid', axis, atM });
  }
  return { byM, hits };
}

/** The nearest multiple of a step. */
export function snapTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
