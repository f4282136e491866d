import type { i18n } from 'i18next';
import { createElement } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { InputError, type MessageText, segmentedFlight } from '../core';
import { type OpenFlight, type Session, showFlight } from '../document';
import { type Jobs, type ShowFiles, type ShownPlan, ShownPlans, type Tasks } from '../jobs';
import {
  chooseFile,
  chooseFolder,
  fetchShow,
  type NamedFiles,
  readDropped,
  readFiles,
  recogniseFiles,
  type ShowListing,
  withStudioAssets,
} from '../platform/browser';
import type { PlaybackClock } from '../playback';
import { type DropPlace, type EditorState, type Language, Said, type StudioActions, toasts } from '../ui';
import { failureOf } from './failure-of';
import { createFileActions } from './file-actions';
import type { FilesWorkspace, ShowToOpen } from './files';
import type { Opening, Origin } from './files/opening';
import { createFixActions, titleOf, type Workspace } from './fix-actions';
import { rememberLanguage } from './language';
import { exportOpen } from './output/export-open';
import type { TaskRunner, TrackedJobs } from './task-runner';
import { createDocumentWorkspace } from './workspace/document-workspace';

/** A show has flown for so long before what can change it is loaded. */
const AFTER_FLYING_MS = 300;

/** Steps that are tried of a kept show that cannot be planned as it stands. */
const MOST_EARLIER = 10;

/** A note takes longer to read than good news. */
const NOTE_MS = 20_000;

interface ActionParts {
  readonly session: Session;
  readonly clock: PlaybackClock;
  readonly editor: StoreApi<EditorState>;
  readonly runner: TaskRunner;
  /** Runs exports. */
  readonly exporter: TaskRunner;
  /** What exports run on. */
  readonly exports: Pick<Jobs<Tasks>, 'run'>;
  readonly translator: i18n;
  readonly listings: readonly ShowListing[];
  /** Whether the page says itself, as the first thing, what an earlier visit had not saved. */
  readonly isOffered: boolean;
  /** Called when a flight is on screen: another one, or a new plan of the show that was. */
  readonly onOpened: (isSameShow: boolean, before: OpenFlight | null) => void;
}

/** What the screen can ask for, made of the worker, the platform and the session. */
export function createStudioActions({
  session,
  clock,
  editor,
  runner,
  exporter,
  exports,
  translator,
  listings,
  isOffered,
  onOpened,
}: ActionParts): StudioActions {
  const workspace: Workspace = { source: null, unplanned: null, file: null };
  const plans = new ShownPlans();

  let drawer: Promise<import('./output/draw-open').PictureDrawer> | null = null;
  const pictureDrawer = () => {
    drawer ??= import('./output/draw-open').then(({ createPictureDrawer }) =>
      createPictureDrawer({ session, exports, translator, workspace, plans }),
    );
    return drawer;
  };

  let finder: Promise<import('./order/order-actions').OrderFinder> | null = null;
  const orderFinder = () => {
    finder ??= import('./order/order-actions').then(({ OrderFinder }) => new OrderFinder(session, editor));
    return finder;
  };

  /** Notes on the file that is open. */
  let shownNotes: readonly string[] = [];

  /** Waits until the show that was opened last has flown for a moment. */
  let untilFlying = 0;

  const forgetShow = () => {
    clearTimeout(untilFlying);
    for (const id of shownNotes) toasts.close(id);
    shownNotes = [];
    Object.assign(workspace, { source: null, unplanned: null, file: null } satisfies Workspace);
    session.setState({ appliedFix: null });
    documents.close();
  };
  const planAnew = (show: ShowFiles) =>
    void runner.run('plan', titleOf(session, workspace, show), (jobs) => planShow(jobs, show, 'same'));
  /** Shows the plan of a show as it stands: at once where it was planned before. */
  const replan = (show: ShowFiles) => {
    const known = plans.find(show);
    if (!known) return planAnew(show);
    runner.cancel();
    session.setState({ failure: null });
    showPlanned(show, known, true);
  };
  let filesWorkspace: Promise<FilesWorkspace> | null = null;
  const fail = (error: unknown) => session.setState({ failure: failureOf(error, translator) });
  const loadFiles = (): Promise<FilesWorkspace> => {
    filesWorkspace ??= import('./files').then(({ createFilesWorkspace }) =>
      createFilesWorkspace({ session, editor, documents, translator, onFailure: fail }),
    );
    return filesWorkspace;
  };
  const documents = createDocumentWorkspace({ session, editor, translator, loadFiles, replan });
  const planAgain = () => {
    const show = documents.files() ?? workspace.source;
    if (show) planAnew(show);
  };
  const planFailed = (error: unknown, show: ShowFiles, isSameShow: boolean) => {
    session.setState({ isStale: workspace.source !== null && documents.files() !== workspace.source });
    if (!(error instanceof InputError)) throw error;
    if (error.details) workspace.unplanned = show;
    if (!isSameShow) throw error;
    editor.setState({ planFailure: failureOf(error, translator) });
    return null;
  };
  /** Of a kept show that cannot be planned as it stands, the last step that can. */
  const planEarlier = async (jobs: TrackedJobs, opening: Opening, error: unknown) => {
    if (opening === 'same' || opening.kind !== 'kept' || !(error instanceof InputError)) return null;
    const { head, entries } = opening;
    const earlier = entries.filter(({ sequence }) => sequence < head.at).slice(-MOST_EARLIER);
    for (const { text, assets } of earlier.reverse()) {
      const show = { name: head.name, text, assets };
      const planned = await plans.plan(show, jobs.run).catch((again) => {
        if (!(again instanceof InputError)) throw again;
        return null;
      });
      if (planned) return { of: show, planned };
    }
    return null;
  };
  const planShow = async (jobs: TrackedJobs, show: ShowFiles, opening: Opening) => {
    const isSameShow = opening === 'same';
    const hasOpen = session.getState().open !== null;
    session.setState({ isStale: hasOpen });
    const listed = opening !== 'same' && opening.kind === 'listed' ? opening.id : null;
    if (!hasOpen) editor.setState({ listed });
    if (!hasOpen) session.setState({ venue: await jobs.run('venue', { name: show.name, text: show.text }) });
    const done = await plans
      .plan(show, jobs.run)
      .then((planned) => ({ of: show, planned }))
      .catch(async (error) => (await planEarlier(jobs, opening, error)) ?? planFailed(error, show, isSameShow));
    if (!done) return;
    if (!isSameShow) {
      forgetShow();
      editor.setState({ listed });
    }
    showPlanned(done.of, done.planned, isSameShow);
    // what changes a show is loaded once it flies
    if (opening !== 'same') untilFlying = window.setTimeout(() => void becomeDocument(show, opening), AFTER_FLYING_MS);
  };
  const showPlanned = (show: ShowFiles, { flight, report }: ShownPlan, isSameShow: boolean) => {
    workspace.source = show;
    documents.planned(show);
    const before = session.getState().open;
    showFlight(session, 'show', flight, report, isSameShow);
    onOpened(isSameShow, before);
  };
  let hasOffered = isOffered;
  const becomeDocument = async (show: ShowFiles, origin: Origin) => {
    await documents.open(show, origin);
    // of a show that cannot be planned as it was left, the picture is of an earlier step
    if (workspace.source !== show && documents.files() === show) replan(show);
    if (hasOffered) return;
    hasOffered = true;
    await (await loadFiles()).offer((title, read) => void planOther(title, read));
  };
  /** This work called off the plan that was under way. */
  const planIfStale = () => (session.getState().isStale ? planAgain() : undefined);
  /** Whether files went into the open show: as scenes, figures, or notes. */
  const isTakenIn = async ({ files }: NamedFiles, to?: DropPlace) => {
    const added = await documents.addFiles(files, to);
    // a step has itself planned; what hangs on the pointer, or changes nothing, asks for no plan
    if (added === 'in-hand' || added === 'nothing-new') await planIfStale();
    return added !== 'not-one';
  };
  const openFiles = (name: string, read: () => Promise<NamedFiles | null>, to?: DropPlace) =>
    runner.run('open', name, async (jobs) => {
      const files = await read();
      if (!files) return;
      if (await isTakenIn(files, to)) return;
      if (!(await documents.mayLeave())) return planIfStale();
      const opened = await recogniseFiles(files);
      session.setState(({ work }) => ({ work: work && { ...work, name: files.name, kind: planKind(opened.kind) } }));
      if (opened.kind === 'show') {
        const origin = { kind: 'file', target: files.target ?? null } as const;
        return planShow(jobs, await withStudioAssets(opened.show), origin);
      }
      const { flight, report, notes } = await jobs.run('open', opened.input);
      forgetShow();
      editor.setState({ listed: null });
      workspace.file = flight;
      showFlight(session, 'flight-file', segmentedFlight(flight), report);
      onOpened(false, null);
      shownNotes = notes.map((note) => showNote(note, translator.t));
    });
  /** A show that takes the place of the one that is open. */
  const planOther = async (name: string, read: () => Promise<ShowToOpen>) => {
    if (!(await documents.mayLeave())) return;
    await runner.run('plan', name, async (jobs) => {
      const { show, origin } = await read();
      await planShow(jobs, show, origin);
    });
  };
  const choose = async (ask: () => Promise<File[] | null>) => {
    const files = await ask();
    if (files) await openFiles(files[0]?.name ?? '', () => readFiles(files));
  };

  return {
    openListedShow: (id) => {
      const listing = listings.find((candidate) => candidate.id === id);
      if (!listing) return;
      const origin = { kind: 'listed', id } as const;
      void planOther(listing.title, async () => ({ show: await fetchShow(listing), origin }));
    },
    openFile: () => void choose(chooseFile),
    openFolder: () => void choose(chooseFolder),
    openDropped: (items, to) => {
      session.setState({ dialog: null });
      const dropped = readDropped(items);
      void openFiles('', () => dropped, to);
    },
    planAgain,
    ...createFileActions({ translator, listings, loadFiles, planOther, fail }),
    edit: documents.edit,
    undo: documents.undo,
    redo: documents.redo,
    orderSaves: async (order) => (await orderFinder()).saves(order),
    findFastestOrder: () => void orderFinder().then((finder) => finder.toggle()),
    ...createFixActions({ clock, session, runner, workspace, plans, documents, planShow }),
    cancelWork: () => (session.getState().work ? runner : exporter).cancel(),
    exportAs: (format, allowViolations = false) =>
      exportOpen({ session, exporter, translator, workspace, plans }, format, allowViolations),
    share: (allowViolations = false) =>
      void import('./output/share-open').then(({ shareOpen }) =>
        shareOpen({ session, exporter, translator, workspace, plans }, allowViolations),
      ),
    makePicture: (order) => void pictureDrawer().then((pictures) => pictures.make(order), fail),
    cancelPicture: () => void drawer?.then((pictures) => pictures.cancel()),
    goToStep: documents.goToStep,
    copyScenes: documents.copyScenes,
    pasteText: documents.pasteText,
    sayClipboardRefused: documents.sayClipboardRefused,
    setLanguage: (language: Language) => {
      rememberLanguage(language);
      void translator.changeLanguage(language);
    },
  };
}

const planKind = (kind: 'show' | 'flight') => (kind === 'show' ? 'plan' : 'open');

/** @returns the id of what is shown, which goes when another file is opened. */
function showNote(note: MessageText, t: i18n['t']): string {
  return toasts.add({
    type: 'note',
    title: t(($) => $.done.note),
    description: createElement(Said, { text: note }),
    timeout: NOTE_MS,
  });
}
