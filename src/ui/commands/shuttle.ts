import type { PlaybackClock } from '../../playback';

/** Speeds of playing, in show seconds a second. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** One frame at 25 frames a second. */
export const FRAME_MS = 40;

/** J or L: starts in a direction at normal speed, and doubles each time it is pressed again. */
export function shuttle(clock: PlaybackClock, direction: 1 | -1): void {
  const runsThatWay = clock.isPlaying() && Math.sign(clock.rate()) === direction;
  clock.setRate(runsThatWay ? direction * Math.min(Math.abs(clock.rate()) * 2, 8) : direction);
  if (!clock.isPlaying()) clock.play();
}

/** The next speed up or down the list, whichever way the show runs. */
export function changeSpeed(clock: PlaybackClock, step: 1 | -1): void {
  const speed = Math.abs(clock.rate());
  const wanted = step > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  if (wanted !== undefined) clock.setRate(Math.sign(clock.rate()) * wanted);
}

/** Space: plays forward unless it plays already. */
export function togglePlay(clock: PlaybackClock): void {
  if (clock.rate() < 0 && !clock.isPlaying()) clock.setRate(1);
  if (clock.isPlaying()) clock.pause();
  else clock.play();
}

/** Moves by so many milliseconds; a step stops the show first, as editors do. */
export function step(clock: PlaybackClock, byMs: number): void {
  if (clock.isPlaying()) clock.pause();
  clock.seek(clock.timeMs() + byMs);
}
