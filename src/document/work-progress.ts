import type { Progress } from '../core';

export type WorkKind = 'plan' | 'open' | 'export' | 'fixes' | 'picture';

/** A task under way in the worker. */
export interface Work {
  readonly kind: WorkKind;
  /** What it works on: a show's or a file's name. */
  readonly name: string;
  readonly startedMs: number;
  readonly progress: Progress | null;
}

/** Rough shares of time that the stages take, measured on the Police-Day show; they only shape the estimate. */
const STAGES: Record<WorkKind, readonly (readonly [Progress['stage'], number])[]> = {
  plan: [
    ['read', 1],
    ['formations', 40],
    ['takeoff', 1],
    ['transitions', 30],
    ['light', 3],
    ['check', 26],
  ],
  open: [
    ['read', 50],
    ['check', 50],
  ],
  export: [
    ['write', 45],
    ['verify', 50],
    ['check', 5],
  ],
  fixes: [['fixes', 1]],
  picture: [
    ['write', 1],
    ['picture', 99],
  ],
};

/** Share of the whole task that is done, from zero to one. */
export function workShare(work: Work): number {
  if (!work.progress) return 0;
  const stages = STAGES[work.kind];
  const at = stages.findIndex(([stage]) => stage === work.progress?.stage);
  if (at < 0) return 0;
  const total = stages.reduce((sum, [, weight]) => sum + weight, 0);
  const before = stages.slice(0, at).reduce((sum, [, weight]) => sum + weight, 0);
  const inside = work.progress.total > 0 ? Math.min(work.progress.done / work.progress.total, 1) : 0;
  return (before + inside * stages[at]![1]) / total;
}

/** Seconds that are left if the rest goes as fast as what was done; null while it is too early to say. */
export function secondsLeft(work: Work, nowMs: number): number | null {
  const share = workShare(work);
  const spentS = (nowMs - work.startedMs) / 1000;
  if (share < 0.05 || spentS < 0.4) return null;
  return Math.max(1, Math.ceil((spentS * (1 - share)) / share));
}
