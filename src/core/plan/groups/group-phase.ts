import { type Message, message } from '../../message';
import type { GroupTrack } from './group-track';

/** What a group is at: on its pads, rising, in a transition, in a scene, or landing. */
export interface GroupPhase {
  /** In words. */
  readonly what: Message;
  /** The scene that it shows, or that its transition leads to, by its index. */
  readonly scene: number | null;
  readonly isHold: boolean;
  /** On the group's own clock. */
  readonly startMs: number;
  readonly endMs: number;
}

/** @param waits whether the group waits at that instant: it then still is where the segment before ended. */
export function stayAt({ plan, story }: GroupTrack, timeMs: number, waits: boolean): GroupPhase {
  const { takeoff, landing, transitions, scenes } = plan;
  const isBefore = (endMs: number) => timeMs < endMs || (waits && timeMs === endMs);
  const phase = (what: Message, startMs: number, endMs: number, scene: number | null = null, isHold = false) => ({
    what,
    scene,
    isHold,
    startMs,
    endMs,
  });
  if (isBefore(takeoff.startMs)) return phase(message`its stand on the pads`, 0, takeoff.startMs);
  if (isBefore(takeoff.endMs)) return phase(message`its take-off`, takeoff.startMs, takeoff.endMs, 0);
  for (const [k, scene] of scenes.entries()) {
    const name = story.scenes[k]!.name;
    if (isBefore(scene.startMs)) return phase(message`its way to "${name}"`, transitions[k]!.startMs, scene.startMs, k);
    if (isBefore(scene.endMs)) return phase(message`scene "${name}"`, scene.startMs, scene.endMs, k, true);
  }
  if (isBefore(landing.startMs)) return phase(message`its way back`, scenes[scenes.length - 1]!.endMs, landing.startMs);
  if (isBefore(landing.endMs)) return phase(message`its landing`, landing.startMs, landing.endMs);
  return phase(message`its stand on the pads`, landing.endMs, Number.POSITIVE_INFINITY);
}
