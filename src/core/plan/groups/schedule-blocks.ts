import type { FlightStory } from '../flight-story';
import type { FlightPlan } from '../plan-flight';

/**
 * A part of a group's flight before which its drones can wait, and within which they cannot: take-off with the transition into
 * the first scene and its hold; the transition into a scene and its hold, and further scenes that it flows on into; at last the
 * return and landing.
 */
export interface ScheduleBlock {
  /** Of the flight without any wait. */
  readonly startMs: number;
  readonly endMs: number;
  /** Scenes `firstScene` up to, not including, `endScene`; none where drones land. */
  readonly firstScene: number;
  readonly endScene: number;
}

/** The blocks of a flight that was planned without waits, in order and without gaps. */
export function blocksOf(plan: FlightPlan, { scenes }: FlightStory): ScheduleBlock[] {
  const firsts = scenes.flatMap(({ flowIn }, k) => (k > 0 && flowIn ? [] : [k]));
  const starts = [...firsts, scenes.length].map((k) => (k === 0 ? 0 : plan.transitions[k]!.startMs));
  return starts.map((startMs, block) => ({
    startMs,
    endMs: starts[block + 1] ?? plan.landing.endMs,
    firstScene: firsts[block] ?? scenes.length,
    endScene: firsts[block + 1] ?? scenes.length,
  }));
}
