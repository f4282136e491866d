import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { type OpenFlight, type Session, selectedFigures } from '../document';
import type { ShowDocument } from '../editing';
import { BlobLedger, createJobsClient, type Tasks } from '../jobs';
import { type AskPoints, LiveShow, LiveTruth, type PlacesInPlan, truthSubject } from '../live';
import { spawnPointsWorker } from '../platform/browser';
import { fleetSamplerOf, type PlaybackClock } from '../playback';
import { groupsOf } from '../show';
import { createSkyTools } from '../tools';
import type { EditorState, StudioActions } from '../ui';
import { loadToolWords } from '../ui/tools';
import { toolPorts } from './tool-ports';

interface LiveParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly clock: PlaybackClock;
  readonly translator: i18n;
  readonly edit: StudioActions['edit'];
}

/** Keeps a live show beside whichever document is open, with a worker of its own. Loaded with the first document. */
export async function followDocuments({ session, editor, clock, translator, edit }: LiveParts): Promise<void> {
  await loadToolWords(translator);
  const lane = createJobsClient<Tasks>(spawnPointsWorker);
  const ledger = new BlobLedger();
  const tools = createSkyTools(toolPorts({ session, editor, clock, translator, edit }));
  let end = () => {};
  const follow = ({ document, planned, laidOut }: EditorState) => {
    end();
    end = () => {};
    if (!document) return editor.setState({ live: null, stale: null, truth: null, tools: null });
    const live = new LiveShow(document, planned, askWith(lane, ledger, laidOut));
    const truth = new LiveTruth(
      (question) => lane.run('bounds', question),
      (found) => {
        editor.setState({ truth: live === editor.getState().live ? found : null });
        tools.askPaint();
      },
    );
    /** What is said is of an old plan, and is to be said once more of the new one. */
    let isOwed = false;
    const tellTruth = () => {
      if (!live.stale && !isOwed) return;
      truth.want(() => {
        // undone: the plan is there already
        if (!live.stale && !isOwed) return null;
        isOwed = live.stale !== null;
        return selectedTruth(session, live, document);
      });
    };
    const stops = [
      live.subscribe(tellTruth),
      live.subscribe(() => live.stale !== editor.getState().stale && editor.setState({ stale: live.stale })),
      session.subscribe(({ selection }) => selection?.kind === 'scene' && live.prepare(selection.index)),
      editor.subscribe((state, before) => {
        if (state.planned !== before.planned) live.setPlanned(state.planned);
        if (state.wantedScene !== before.wantedScene) live.setPreview(state.wantedScene);
      }),
      clock.subscribe(() => leavePreview(editor, live)),
    ];
    end = () => {
      for (const stop of stops) stop();
      live.dispose();
    };
    editor.setState({ live, stale: live.stale, tools });
    const { selection } = session.getState();
    if (selection?.kind === 'scene') live.prepare(selection.index);
  };
  editor.subscribe((state, before) => state.document !== before.document && follow(state));
  follow(editor.getState());
}

/** Asks the lane; its files, and the points that came with the show, go along once. */
function askWith(
  lane: ReturnType<typeof createJobsClient<Tasks>>,
  ledger: BlobLedger,
  laidOut: Uint8Array | null,
): AskPoints {
  let toBring = laidOut;
  return ({ files, ...question }, signal) => {
    const brought = toBring ? { laidOut: toBring } : {};
    toBring = null;
    return ledger.sendFiles(files, (sent) => lane.run('points', { ...question, ...sent, ...brought }, { signal }));
  };
}

/** A clock that is moved by hand leaves a scene that was shown ahead of its plan. */
function leavePreview(editor: StoreApi<EditorState>, live: LiveShow): void {
  const { wantedScene } = editor.getState();
  if (wantedScene !== null && !live.isPlanned(wantedScene)) editor.setState({ wantedScene: null });
}

/** Where the drones that fly the scenes are in those that the plan on screen has as they are shown. */
function placesInPlan(open: OpenFlight | null, live: LiveShow, drones: number): PlacesInPlan {
  return (scene, end) => {
    const planned = live.plannedIndex(scene);
    const times = planned === null ? undefined : open?.scenes[planned];
    if (!open || !times) return null;
    const sampler = fleetSamplerOf(open.flight);
    const positionsM = new Float32Array(3 * sampler.count);
    sampler.samplePositionsInto(positionsM, Math.round(1000 * (end === 'start' ? times.startS : times.endS)));
    return Float64Array.from(positionsM.subarray(0, 3 * drones));
  };
}

/** The selected scene with its neighbours. */
function selectedTruth(session: Session, live: LiveShow, document: ShowDocument) {
  const { selection, open } = session.getState();
  if (selection?.kind !== 'scene') return null;
  const { show } = document.shown;
  const planned = open?.transitions ?? [];
  const places = placesInPlan(open, live, groupsOf(show)[0]!.count);
  return truthSubject(live, show, selection.index, planned, selectedFigures(selection), places);
}
