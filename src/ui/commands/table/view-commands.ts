import {
  Aperture,
  Eye,
  Focus,
  GalleryVerticalEnd,
  Globe2,
  LibraryBig,
  Maximize2,
  Orbit,
  PanelLeft,
  PanelsTopLeft,
  ShieldAlert,
  Sparkles,
  Square,
  SquareDashed,
  TriangleAlert,
  Type,
  ZoomIn,
} from 'lucide-react';
import type { Problem, Stretch } from '../../../core';
import {
  type CameraKind,
  type OpenFlight,
  problemGroupsOf,
  type Selection,
  scenesOf,
  selectedScenes,
  selectFigures,
  selectScenes,
} from '../../../document';
import type { Show } from '../../../show';
import type { Studio } from '../../studio-context';
import { type Command, hasDocument, hasFlight } from '../command';
import { figuresOfProblem } from '../problem-figures';

const CAMERAS = { audience: Eye, orbit: Orbit, front: Square, side: PanelLeft, top: Globe2 } as const;

/** The picture of each camera, shared by the command table and the switch above the sky. */
export const CAMERA_ICONS = CAMERAS;

function toggleTrail(kind: 'tail' | 'photo') {
  return ({ session }: Studio) =>
    session.setState(({ trail }) => ({ trail: trail === kind ? ('none' as const) : kind }));
}

/** An instant this near before the end of a stretch is in it. */
const EDGE_S = 0.001;

/** Moves the clock to a problem, marks its pair in the sky, and selects the figures, the scene or the transition that has it. */
export function goToProblem(studio: Studio, index: number): void {
  const { session, clock, editor } = studio;
  const { open } = session.getState();
  const problem = open?.report.problems[index];
  if (!open || !problem) return;
  const stretch = problemGroupsOf(open).find(({ problems }) => problems.includes(index))?.stretch ?? null;
  const place = placeOfProblem(open, problem, stretch, editor.getState().document?.value.show ?? null);
  const figures = place?.kind === 'scene' ? figuresOfProblem(studio, open, problem, place.index) : [];
  const selection = place && figures.length > 0 ? selectFigures(place.index, figures) : place;
  session.setState({ problem: index, showsClosest: false, ...(selection && { selection }) });
  clock.pause();
  if (problem.timeS !== null) clock.seek(Math.min(problem.timeS, (stretch?.endS ?? problem.timeS) - EDGE_S) * 1000);
}

/** What has no time lies in a part of the show. */
const PARTS: Partial<Record<Problem['code'], 'site' | 'fleet' | 'limits'>> = {
  'pads-too-close': 'fleet',
  'audience-under-drones': 'site',
  'audience-inside-fence': 'site',
  'endurance-exceeded': 'limits',
};

/** What is to be changed for a problem; null where that is no part of the show's own storyboard. */
function placeOfProblem(open: OpenFlight, { code }: Problem, stretch: Stretch | null, show: Show | null): Selection {
  const part = PARTS[code];
  if (part) return { kind: part, index: 0 };
  if (stretch?.kind === 'takeoff' || stretch?.kind === 'landing') return { kind: stretch.kind, index: 0 };
  if (stretch?.kind !== 'scene' && stretch?.kind !== 'transition') return null;
  const id = stretch.kind === 'scene' ? stretch.id : stretch.toScene;
  const scenes = show ? scenesOf(show) : open.scenes;
  if (stretch.kind === 'transition' && id === null) {
    const isOwn = open.transitions.some(({ fromScene, toScene }) => fromScene === stretch.fromScene && toScene === id);
    return isOwn ? { kind: 'transition', index: scenes.length } : null;
  }
  const index = scenes.findIndex((scene) => scene.id === id);
  if (index < 0) return null;
  return stretch.kind === 'scene' ? selectScenes(index) : { kind: 'transition', index };
}

/** Moves the clock to the closest approach of the whole show and marks the pair. */
export function goToClosest({ session, clock }: Studio): void {
  const closest = session.getState().open?.report.minSeparation;
  if (!closest) return;
  session.setState({ problem: null, showsClosest: true });
  clock.pause();
  clock.seek(closest.timeS * 1000);
}

/** On to the worst problem of the next group, or back to that of the one before. */
function goToNeighbour(studio: Studio, direction: 1 | -1): void {
  const { open, problem } = studio.session.getState();
  const groups = open ? problemGroupsOf(open) : [];
  if (groups.length === 0) return;
  const at = problem === null ? -1 : groups.findIndex(({ problems }) => problems.includes(problem));
  const next = at < 0 ? 0 : (at + direction + groups.length) % groups.length;
  goToProblem(studio, groups[next]!.problems[0]!);
}

const hasProblems = ({ session }: Studio) => (session.getState().open?.report.problems.length ?? 0) > 0;
const lookThrough =
  (camera: CameraKind) =>
  ({ session }: Studio) =>
    session.setState({ camera });

/** When what is selected is flown, first to last; null for what has no place on the timeline. */
function timesOfSelection({ session }: Studio): readonly [number, number] | null {
  const { open, selection } = session.getState();
  if (!open || !selection) return null;
  if (selection.kind === 'transition') {
    const transition = open.transitions[selection.index];
    return transition ? [transition.startS, transition.startS + transition.durationS] : null;
  }
  const scenes = selectedScenes(selection).flatMap((index) => open.scenes[index] ?? []);
  const [first] = scenes;
  return first ? [first.startS, scenes.at(-1)!.endS] : null;
}

/** What is typed there is offered as text, filled or in lines, for the scene under the clock. */
function openLibrary({ session, editor }: Studio): void {
  session.setState({ showsPanels: true });
  editor.setState(({ librarySearches }) => ({ leftPanel: 'library', librarySearches: librarySearches + 1 }));
}

export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'library-search',
    group: 'view',
    label: (t) => t(($) => $.command.librarySearch),
    icon: LibraryBig,
    keys: 'Slash',
    isEnabled: hasDocument,
    run: openLibrary,
  },
  {
    id: 'add-text-figure',
    group: 'edit',
    label: (t) => t(($) => $.command.addTextFigure),
    icon: Type,
    isEnabled: hasDocument,
    run: openLibrary,
  },
  {
    id: 'show-storyboard',
    group: 'view',
    label: (t) => t(($) => $.command.showStoryboard),
    icon: GalleryVerticalEnd,
    isEnabled: ({ editor }) => editor.getState().leftPanel !== 'storyboard',
    run: ({ editor }) => editor.setState({ leftPanel: 'storyboard' }),
  },
  {
    id: 'camera-audience',
    group: 'view',
    label: (t) => t(($) => $.command.cameraAudience),
    icon: CAMERAS.audience,
    keys: 'Digit1',
    run: lookThrough('audience'),
  },
  {
    id: 'camera-orbit',
    group: 'view',
    label: (t) => t(($) => $.command.cameraOrbit),
    icon: CAMERAS.orbit,
    keys: 'Digit2',
    run: lookThrough('orbit'),
  },
  {
    id: 'camera-top',
    group: 'view',
    label: (t) => t(($) => $.command.cameraTop),
    icon: CAMERAS.top,
    keys: 'Digit3',
    run: lookThrough('top'),
  },
  {
    id: 'camera-front',
    group: 'view',
    label: (t) => t(($) => $.command.cameraFront),
    icon: CAMERAS.front,
    keys: 'Digit4',
    run: lookThrough('front'),
  },
  {
    id: 'camera-side',
    group: 'view',
    label: (t) => t(($) => $.command.cameraSide),
    icon: CAMERAS.side,
    keys: 'Digit5',
    run: lookThrough('side'),
  },
  {
    id: 'frame-lit',
    group: 'view',
    label: (t) => t(($) => $.command.frameLit),
    icon: Focus,
    keys: 'KeyF',
    isEnabled: hasFlight,
    run: ({ session }) => session.setState((state) => ({ frameRequests: state.frameRequests + 1 })),
  },
  {
    id: 'toggle-fence',
    group: 'view',
    label: (t) => t(($) => $.command.toggleFence),
    icon: SquareDashed,
    keys: 'KeyH',
    run: ({ session }) => session.setState((state) => ({ showsFence: !state.showsFence })),
  },
  {
    id: 'toggle-tails',
    group: 'view',
    label: (t) => t(($) => $.command.toggleTails),
    icon: Sparkles,
    keys: 'KeyT',
    isEnabled: hasFlight,
    run: toggleTrail('tail'),
  },
  {
    id: 'toggle-long-exposure',
    group: 'view',
    label: (t) => t(($) => $.command.toggleLongExposure),
    icon: Aperture,
    keys: 'Shift+KeyT',
    isEnabled: hasFlight,
    run: toggleTrail('photo'),
  },
  {
    id: 'toggle-panels',
    group: 'view',
    label: (t) => t(($) => $.command.togglePanels),
    icon: PanelsTopLeft,
    keys: 'Backquote',
    run: ({ session }) => session.setState((state) => ({ showsPanels: !state.showsPanels })),
  },
  {
    id: 'zoom-to-selection',
    group: 'view',
    label: (t) => t(($) => $.command.zoomToSelection),
    icon: ZoomIn,
    keys: 'KeyZ',
    isEnabled: (studio) => timesOfSelection(studio) !== null,
    run: (studio) => studio.editor.setState({ wantedStretch: { times: timesOfSelection(studio) } }),
  },
  {
    id: 'zoom-to-all',
    group: 'view',
    label: (t) => t(($) => $.command.zoomToAll),
    icon: Maximize2,
    keys: 'Shift+KeyZ',
    isEnabled: hasFlight,
    run: ({ editor }) => editor.setState({ wantedStretch: { times: null } }),
  },
  {
    id: 'go-to-closest',
    group: 'view',
    label: (t) => t(($) => $.command.goToClosest),
    icon: ShieldAlert,
    keys: 'KeyC',
    isEnabled: ({ session }) => Boolean(session.getState().open?.report.minSeparation),
    run: goToClosest,
  },
  {
    id: 'next-problem',
    group: 'view',
    label: (t) => t(($) => $.command.nextProblem),
    icon: TriangleAlert,
    keys: 'KeyN',
    isEnabled: hasProblems,
    run: (studio) => goToNeighbour(studio, 1),
  },
  {
    id: 'previous-problem',
    group: 'view',
    label: (t) => t(($) => $.command.previousProblem),
    keys: 'Shift+KeyN',
    isEnabled: hasProblems,
    run: (studio) => goToNeighbour(studio, -1),
  },
];
