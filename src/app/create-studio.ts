import type { i18n } from 'i18next';
import { createPlayheadFollower, createSession, type Session } from '../document';
import { createJobsClient, type Tasks } from '../jobs';
import { type ShowListing, spawnPlanner } from '../platform/browser';
import { createFrameTicker, createPlaybackClock, type PlaybackClock } from '../playback';
import { bindKeymap, isLanguage, type Studio } from '../ui';
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
  /** What the address asks for, until its show is on screen. */
  let asked: PageLink | null = null;
  const onOpened = (isSameShow: boolean) => {
    if (isSameShow) keepPlace(session, clock);
    else startClock(session, clock, asked);
    asked = null;
    showTitle(session);
  };
  const actions = createStudioActions({ session, runner, translator, listings, onOpened });
  const ticker = createFrameTicker(clock, requestFrame);
  const studio: Studio = { session, clock, ticker, actions, shows: listings };
  ticker.subscribe(createPlayheadFollower(session));

  const openLinked = (listing: ShowListing, link: PageLink) => {
    asked = link;
    actions.openListedShow(listing.id);
  };
  bindKeymap(window, studio);
  let link = readPageLink(location.hash);
  if (link.camera) session.setState({ camera: link.camera });
  const first = listings.find(({ id }) => id === (link.show ?? FIRST_SHOW)) ?? listings[0];
  if (first) openLinked(first, link);

  window.addEventListener('hashchange', () => {
    const before = link;
    link = readPageLink(location.hash);
    if (isLanguage(link.language) && link.language !== before.language) actions.setLanguage(link.language);
    if (link.camera) session.setState({ camera: link.camera });
    const listing = listings.find(({ id }) => id === link.show);
    if (listing && link.show !== before.show) openLinked(listing, link);
    else if (link.timeS !== null) standAt(clock, link.timeS);
  });
  return studio;
}

function standAt(clock: PlaybackClock, timeS: number): void {
  clock.pause();
  clock.seek(timeS * 1000);
}

/** The browser's tab carries the name of what is open. */
function showTitle(session: Session): void {
  const { open } = session.getState();
  if (open) document.title = `${open.flight.title} · Tulpar`;
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
