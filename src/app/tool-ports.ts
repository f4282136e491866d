import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { noteTimeS, type Session, type SessionState, scenesOf } from '../document';
import type { SceneTruth } from '../live';
import { fleetSamplerOf, type PlaybackClock } from '../playback';
import type { NearestInHand, SkyNote, ToolPorts } from '../tools';
import { type EditorState, problemDrones, type StudioActions } from '../ui';
import { createToolWords, readNumberInput } from '../ui/tools';

interface PortParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly clock: PlaybackClock;
  readonly translator: i18n;
  readonly edit: StudioActions['edit'];
}

/** What the tools of the sky reach: the open document, what is selected, and what the sky shows at the clock's time. */
export function toolPorts({ session, editor, clock, translator, edit }: PortParts): ToolPorts {
  const document = () => editor.getState().document;
  return {
    document,
    selection: () => session.getState().selection,
    select: (selection) => session.setState({ selection }),
    onSelection: (listener) =>
      session.subscribe((state, before) => {
        if (state.selection !== before.selection) listener();
      }),
    scene: () => editor.getState().live?.sceneAt(session.getState().open?.scenes ?? [], clock.timeMs()) ?? null,
    neighbours: (index) => {
      const { live } = editor.getState();
      const count = scenesOf(document()!.value.show).length;
      return {
        before: (index > 0 && live?.figuresAtEnd(index - 1, 'end')) || [],
        after: (index + 1 < count && live?.figuresAtEnd(index + 1, 'start')) || [],
      };
    },
    nearest: () => (session.getState().previewedFix ? null : nearestInHand(editor.getState())),
    problemPlaces: () => placesOfProblem(session.getState(), clock.timeMs()),
    notes: () => notesAt(session.getState(), editor.getState(), clock.timeMs() / 1000),
    isPreviewing: () => session.getState().previewedFix !== null,
    commit: (name, edits, files) => void edit(name, edits, files),
    words: createToolWords(translator),
    readNumber: (text) => {
      const input = readNumberInput(text);
      return input?.kind === 'value' ? input.value : null;
    },
  };
}

/** A note is read in the sky while the clock stands this near to it, seconds. */
const NOTE_NEAR_S = 0.25;

/** The notes on points of the sky that the clock stands at. */
function notesAt({ open }: SessionState, { document }: EditorState, timeS: number): SkyNote[] {
  const startOf = (scene: string) => open?.scenes.find(({ id }) => id === scene)?.startS;
  return (document?.value.show.notes ?? []).flatMap(({ text, pointM, ...place }) =>
    pointM && Math.abs(noteTimeS(place, startOf) - timeS) < NOTE_NEAR_S ? [{ pointM, text }] : [],
  );
}

/** Where the drones of the problem that is looked at are. */
function placesOfProblem(state: SessionState, timeMs: number): Float64Array | null {
  const drones = problemDrones(state, timeMs);
  if (!drones || !state.open) return null;
  const sampler = fleetSamplerOf(state.open.flight);
  const positionsM = new Float32Array(3 * sampler.count);
  sampler.samplePositionsInto(positionsM, timeMs);
  return Float64Array.from(drones.flatMap((drone) => [...positionsM.subarray(3 * drone, 3 * drone + 3)]));
}

/** The nearest two points while a hand moves: of a figure in it and another, unless another two are too near already. */
function nearestInHand({ document, truth }: EditorState): NearestInHand | null {
  if (!truth || !document?.isInHand) return null;
  const isTooNear = (pair: SceneTruth['closest']) => pair !== null && pair.distanceM < truth.leastM;
  const pair = isTooNear(truth.closest) ? truth.closest : (truth.toOthers ?? truth.closest);
  return pair && { ...pair, scene: truth.scene, isTooNear: isTooNear(pair) };
}
