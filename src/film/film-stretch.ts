import { InputError, message } from '../core';

/** Frames a second that films may have. */
export const FRAME_RATES = [24, 25, 30, 50, 60] as const;

export type FrameRate = (typeof FRAME_RATES)[number];

/** What of a show is filmed, milliseconds of show time. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** @throws InputError for a rate that films do not have. */
export function requireFrameRate(fps: number, where: string): FrameRate {
  const known = FRAME_RATES.find((rate) => rate === fps);
  if (known) return known;
  const what = message`a film cannot have ${fps} frames a second`;
  throw new InputError(what, where, message`Give one of ${FRAME_RATES.join(', ')}.`);
}

/** The stretch within a show. @throws InputError when nothing of it is left. */
export function requireStretch({ fromMs, toMs }: Stretch, durationMs: number, where: string): Stretch {
  const within = { fromMs: Math.max(0, fromMs), toMs: Math.min(toMs, durationMs) };
  if (within.fromMs < within.toMs) return within;
  const what = message`from ${seconds(fromMs)} s to ${seconds(toMs)} s there is nothing to film`;
  throw new InputError(
    what,
    where,
    message`The show lasts ${seconds(durationMs)} s: begin before that, and end after the beginning.`,
  );
}

/** @throws InputError for an instant that the show does not have. */
export function requireInstant(timeMs: number, durationMs: number, where: string): void {
  if (timeMs >= 0 && timeMs <= durationMs) return;
  const what = message`the show has no instant at ${seconds(timeMs)} s`;
  throw new InputError(what, where, message`Give a time from 0 to ${seconds(durationMs)} s.`);
}

const seconds = (ms: number) => String(Math.round(ms) / 1000);

/** Less than this of a frame is the rounding of times, and makes none. */
const ROUNDING = 1e-6;

/** How many frames show a stretch: each lasts as long as the others, the last may reach beyond the end. */
export function frameCount({ fromMs, toMs }: Stretch, fps: number): number {
  return Math.max(1, Math.ceil(((toMs - fromMs) * fps) / 1000 - ROUNDING));
}

/** The instant that a frame shows, milliseconds of show time: exact, never a sum of frames before it. */
export function frameTimeMs({ fromMs }: Stretch, fps: number, frame: number): number {
  return fromMs + (frame * 1000) / fps;
}
