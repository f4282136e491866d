import type { i18n } from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Clip,
  createPlayheadFollower,
  createSession,
  type OpenFlight,
  type Session,
  selectedScenes,
  selectScenes,
} from '../document';
import { createJobsClient, type Jobs, type Tasks } from '../jobs';
import { type ShowListing, spawnPlanner } from '../platform/browser';
import { createFrameTicker, createPlaybackClock, type PlaybackClock } from '../playback';
import { bindKeymap, type EditorState, isLanguage, NOTHING_OPEN, type Studio } from '../ui';
import { leftOpen, rememberTime } from './left-open';
import { type PageLink, readPageLink } from './page-link';
import { createStudioActions } from './studio-actions';
import { createTaskRunner } from './task-runner';
import { followTheme } from './theme';

/** An instant this near before a scene is in it. */
const EDGE_S = 0.001;

/** The show that a newcomer sees first. */
const FIRST_SHOW = 'police-day';

const requestFrame = (callback: () => void) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** Puts the studio together and opens the first show. */
export function createStudio(translator: i18n, listings: readonly ShowListing[]): Studio {
  const session = createSession();
  followTheme(session);
  const clock = createPlaybackClock(() => performance.now());
  const editor = createStore<EditorState>(() => NOTHING_OPEN);
  let link = readPageLink(location.hash);
  const left = leftOpen();
  const isWelcome = isBare(link) && !left;
  if (isWelcome) session.setState({ dialog: 'welcome' });
  const planner = createJobsClient<Tasks>(() => spawnPlanner('planner'));
  planner.wake();
  const runner = createTaskRunner(session, 'work', planner, translator);
  const exports = createExportLane(planner);
  const exporter = createTaskRunner(session, 'exporting', exports, translator);
  /** What the address asks for, until its show is on screen. */
  let asked: PageLink | null = null;
  const onOpened = (isSameShow: boolean, before: OpenFlight | null) => {
    if (isSameShow) keepPlace(session, clock, before);
    else startClock(session, clock, asked);
    asked = null;
    goToWanted(session, editor, clock);
    showTitle(session);
  };
  const parts = {
    session,
    clock,
    editor,
    runner,
    exporter,
    exports,
    translator,
    listings,
    isOffered: isWelcome || left !== null,
    onOpened,
  };
  const actions = createStudioActions(parts);
  const ticker = createFrameTicker(clock, requestFrame);
  const studio: Studio = { session, editor, clock, ticker, actions, shows: listings };
  const indexNow = ({ index }: Clip) => {
    const { wantedScene, stale } = editor.getState();
    return wantedScene === null ? (stale?.indexNow[index] ?? index) : null;
  };
  ticker.subscribe(createPlayheadFollower(session, indexNow));

  const openLinked = (listing: ShowListing, link: PageLink) => {
    asked = link;
    actions.openListedShow(listing.id);
  };
  const stopWaiting = editor.subscribe(({ document }) => {
    if (!document) return;
    stopWaiting();
    void import('./live-lane').then(({ followDocuments }) =>
      followDocuments({ session, editor, clock, translator, edit: actions.edit }),
    );
  });
  bindKeymap(window, studio);
  if (link.camera) session.setState({ camera: link.camera });
  const first = listings.find(({ id }) => id === (link.show ?? FIRST_SHOW)) ?? listings[0];
  if (left) {
    asked = { ...link, timeS: left.timeS };
    actions.openRecent(left, first?.id);
  } else if (first) openLinked(first, link);

  window.addEventListener('beforeunload', (event) => {
    if (editor.getState().document?.isSaved === false) event.preventDefault();
  });
  window.addEventListener('pagehide', () => rememberTime(clock.timeMs() / 1000));
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

/** Flight files are written by a worker of their own, which an edit does not end; the planner gives it the flight. */
function createExportLane(planner: Jobs<Tasks>): Pick<Jobs<Tasks>, 'run'> {
  const writer = createJobsClient<Tasks>(() => spawnPlanner('exporter'));
  return { run: (task, input, options) => (task === 'flight' ? planner : writer).run(task, input, options) };
}

/** Whether an address says nothing of what to look at. */
function isBare({ show, timeS }: PageLink): boolean {
  return show === null && timeS === null;
}

function standAt(clock: PlaybackClock, timeS: number): void {
  clock.pause();
  clock.seek(timeS * 1000);
}

/** A scene that was just made is looked at as soon as it is planned. */
function goToWanted(session: Session, editor: StoreApi<EditorState>, clock: PlaybackClock): void {
  const { wantedScene } = editor.getState();
  if (wantedScene === null) return;
  editor.setState({ wantedScene: null });
  const scene = session.getState().open?.scenes[wantedScene];
  if (!scene) return;
  clock.seek(scene.startS * 1000);
  if (!selectedScenes(session.getState().selection).includes(wantedScene))
    session.setState({ selection: selectScenes(wantedScene) });
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
  // what the page brings plays; what somebody made or opened stands where it is worked on
  if (link && linkedS === null && !wantsStill) clock.play();
}

/** A new plan is looked at from the same instant on: of the scene that the clock was in, where it is still there. */
function keepPlace(session: Session, clock: PlaybackClock, before: OpenFlight | null): void {
  const { open } = session.getState();
  const durationMs = (open?.report.durationS ?? 0) * 1000;
  const timeS = clock.timeMs() / 1000;
  const was = before?.scenes.find(({ startS, endS }) => startS <= timeS + EDGE_S && timeS < endS);
  const is = was && open?.scenes.find(({ id }) => id === was.id);
  const keptS = was && is ? Math.min(is.endS - EDGE_S, is.startS + timeS - was.startS) : timeS;
  clock.setDuration(durationMs);
  clock.seek(Math.min(keptS * 1000, durationMs));
}
