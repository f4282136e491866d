import type { i18n } from 'i18next';
import { createSession, type Session } from '../document';
import { createJobsClient, type Tasks } from '../jobs';
import { type ShowListing, spawnPlanner } from '../platform/browser';
import { createFrameTicker, createPlaybackClock, type PlaybackClock } from '../playback';
import { bindKeymap, type Studio } from '../ui';
import { type PageLink, readPageLink } from './page-link';
import { createStudioActions } from './studio-actions';
import { createTaskRunner } from './task-runner';

/** The show that a newcomer sees first. */
const FIRST_SHOW = 'police-day';

const requestFrame = (callback: () => void) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** Puts the studio together and opens the first show. */
export function createStudio(translator: i18n, listings: readonly ShowListing[]): Studio {
  const session = createSession();
  const clock = createPlaybackClock(() => performance.now());
  const runner = createTaskRunner(session, createJobsClient<Tasks>(spawnPlanner), translator);
  const link = readPageLink(location.hash);
  let isFirst = true;
  const onOpened = (isSameShow: boolean) => {
    if (isSameShow) keepPlace(session, clock);
    else startClock(session, clock, isFirst ? link : null);
    isFirst = false;
  };
  const actions = createStudioActions({ session, runner, translator, listings, onOpened });
  const studio: Studio = { session, clock, ticker: createFrameTicker(clock, requestFrame), actions, shows: listings };

  if (link.camera) session.setState({ camera: link.camera });
  window.addEventListener('hashchange', () => followLink(session, clock, readPageLink(location.hash)));
  bindKeymap(window, studio);
  const first = listings.find(({ id }) => id === (link.show ?? FIRST_SHOW)) ?? listings[0];
  if (first) actions.openListedShow(first.id);
  return studio;
}

/** A show that was just opened flies at once, from its first scene; an address with a time stands there instead. */
function startClock(session: Session, clock: PlaybackClock, link: PageLink | null): void {
  const { open } = session.getState();
  if (!open) return;
  clock.pause();
  clock.setRate(1);
  clock.setDuration(open.report.durationS * 1000);
  const linkedS = link?.timeS ?? null;
  clock.seek((linkedS ?? open.scenes[0]?.startS ?? 0) * 1000);
  const wantsStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (linkedS === null && !wantsStill) clock.play();
}

/** A new plan of the show that is looked at is shown from the same instant on. */
function keepPlace(session: Session, clock: PlaybackClock): void {
  const durationMs = (session.getState().open?.report.durationS ?? 0) * 1000;
  const timeMs = Math.min(clock.timeMs(), durationMs);
  clock.setDuration(durationMs);
  clock.seek(timeMs);
}

function followLink(session: Session, clock: PlaybackClock, { timeS, camera }: PageLink): void {
  if (camera) session.setState({ camera });
  if (timeS === null) return;
  clock.pause();
  clock.seek(timeS * 1000);
}
