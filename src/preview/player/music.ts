import type { PlaybackClock } from '../../playback';
import type { ShareFile } from '../../share';

/** The picture follows the music when they are further apart than this, milliseconds. */
const APART_MS = 15;
const LOOK_MS = 500;

export interface Music {
  setMuted(isMuted: boolean): void;
  dispose(): void;
}

/**
 * Plays the music of a show with its clock. Jumps of the clock move the music; while both run, the clock is set to where the
 * music is, for a jump of the picture by a few milliseconds is not seen, and one of the music is heard.
 */
export function createMusic(
  { mediaType, bytes, offsetMs = 0 }: NonNullable<ShareFile['music']>,
  clock: PlaybackClock,
): Music {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  const audio = new Audio(address);
  let isFollowing = false;
  let untilStart = 0;
  const onClock = () => {
    if (isFollowing) return;
    clearTimeout(untilStart);
    const musicMs = clock.timeMs() - offsetMs;
    audio.currentTime = Math.max(0, musicMs) / 1000;
    const waits = clock.isPlaying() && musicMs < 0;
    if (waits) untilStart = window.setTimeout(onClock, -musicMs);
    if (waits || !clock.isPlaying()) audio.pause();
    // a browser that wants another touch first plays the picture alone
    else if (audio.paused) void audio.play().catch(() => undefined);
  };
  const follow = () => {
    const musicMs = audio.currentTime * 1000 + offsetMs;
    const isRunning = clock.isPlaying() && !audio.paused && !audio.seeking && !audio.ended;
    if (!isRunning || Math.abs(musicMs - clock.timeMs()) <= APART_MS) return;
    isFollowing = true;
    clock.seek(musicMs);
    isFollowing = false;
  };
  const stop = clock.subscribe(onClock);
  if (clock.isPlaying()) onClock();
  const timer = setInterval(follow, LOOK_MS);
  return {
    setMuted: (isMuted) => {
      audio.muted = isMuted;
    },
    dispose: () => {
      stop();
      clearInterval(timer);
      clearTimeout(untilStart);
      audio.pause();
      URL.revokeObjectURL(address);
    },
  };
}
