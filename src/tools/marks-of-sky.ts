import { selectedFigures, selectedPart } from '../document';
import { mainStoryboard } from '../show';
import type { SkyView } from '../viewport';
import { type FiguresInHand, frameOfLock, metresTooLow, nameOf, takeFigures } from './figures-in-hand';
import { axesOfLock } from './gesture';
import { handlesOf } from './gizmo';
import { type AxisMark, BLUE, type SkyMarks, type SnapMark } from './paint-sky';
import { boundsOf, plus, project, projectInto, scaled, type Vec3 } from './screen';
import type { SkyTools } from './sky-tools';
import type { SnapHit } from './snapping';
import type { SkyFigure, ToolPorts } from './tool-ports';

/** Lines along axes and through catches go this far from the hand. */
const LINE_REACH_M = 400;
const BEFORE_COLOUR = 'rgb(242 194 48 / 45%)';
const AFTER_COLOUR = 'rgb(87 199 248 / 45%)';

/** What is drawn over the sky at this moment. */
export function marksOf(tools: SkyTools, view: SkyView): SkyMarks {
  const { gesture, pointer, ports } = tools;
  const { tool } = tools.status.getState();
  const hand = gesture?.hand ?? selectedHand(ports);
  const ids = hand?.figures.map(({ id }) => id) ?? [];
  const pivotM = hand && movedPivot(tools, hand);
  const part = partMark(tools, ids);
  const kind = gesture?.gesture.kind ?? (tool === 'select' || part ? null : tool);
  return {
    selected: part ? boundsOf(part) : ids.length > 0 ? (tools.grid?.frameOf(ids) ?? null) : null,
    part,
    isHeld: gesture !== null,
    hover: tools.pointer.hoverPart === null ? hoverOf(tools, ids) : partHover(tools),
    handles: pivotM && kind ? handlesOf(view, pivotM, kind) : [],
    hot: gesture ? gesture.gesture.lock : (pointer.hot?.lock ?? null),
    kind,
    pivot: pivotM && !part ? project(view, pivotM) : null,
    area: pointer.area,
    snaps: pivotM ? (gesture?.state?.hits ?? []).flatMap((hit) => snapMark(tools, view, pivotM, hit)) : [],
    axes: hand && gesture ? axisMarks(tools, view, hand) : [],
    change: changeText(tools, pivotM),
    warning: warningOf(tools),
    nearest: nearestOf(tools, view),
    ghosts: ghostsOf(tools, view),
    notes: notesOf(tools, view),
  };
}

/** The selected figures, as a hand would take them. Where none is, nothing is placed on the screen: each frame asks. */
function selectedHand(ports: ToolPorts): FiguresInHand | null {
  return selectedFigures(ports.selection()).length > 0 ? takeFigures(ports, ports.scene()) : null;
}

/** Where the common centre is by now. */
function movedPivot({ gesture }: SkyTools, { pivotM }: FiguresInHand): Vec3 {
  const transform = gesture?.state?.transform;
  return transform?.kind === 'move' ? plus(pivotM, transform.byM) : pivotM;
}

/** What a gesture comes to: of what is brought where it stands, for it comes from nowhere. */
function changeText({ gesture, ports }: SkyTools, atM: Vec3 | null): string | null {
  if (!gesture?.state) return null;
  const { brought } = gesture.hand;
  if (!brought || !atM || gesture.gesture.kind !== 'move') return ports.words.change(gesture.state.change);
  const shown = ports.scene()?.figures.find(({ id }) => id === brought.figure.id);
  return ports.words.place(brought.figure.name, (shown?.placesM.length ?? 0) / 3, atM);
}

/** Where the lights of the part are that is selected, while nothing is in the hand. */
function partMark(tools: SkyTools, figures: readonly string[]): Float32Array | null {
  const inside = tools.gesture ? null : selectedPart(tools.ports.selection());
  if (!inside || !figures.includes(inside.figure)) return null;
  const pixels = tools.grid?.pixelsOfPart(inside.figure, inside.part);
  return pixels && pixels.length > 0 ? pixels : null;
}

/** A part under the pointer, of the figure that is entered. */
function partHover(tools: SkyTools): SkyMarks['hover'] {
  const { pointer, ports } = tools;
  const { hover, hoverPart } = pointer;
  if (hover === null || hoverPart === null || selectedPart(ports.selection())?.part === hoverPart) return null;
  const pixels = tools.grid?.pixelsOfPart(hover, hoverPart);
  const frame = pixels && boundsOf(pixels);
  return frame ? { frame, text: ports.words.figure(hoverPart, pixels.length / 2) } : null;
}

function hoverOf(tools: SkyTools, selected: readonly string[]): SkyMarks['hover'] {
  const { pointer, ports } = tools;
  const { hover } = pointer;
  if (hover === null || selected.includes(hover)) return null;
  const scene = ports.scene();
  const document = ports.document();
  if (!scene || !document) return null;
  const frame = tools.grid?.frameOf([hover]);
  const figure = mainStoryboard(document.value.show).scenes[scene.index]?.figures.find(({ id }) => id === hover);
  const shown = scene.figures.find(({ id }) => id === hover);
  if (!frame || !figure || !shown) return null;
  return { frame, text: ports.words.figure(nameOf(document.value, figure), shown.placesM.length / 3) };
}

/** What is in the hand breaks a limit that can be told at once. */
function warningOf({ gesture, ports }: SkyTools): string | null {
  const scene = gesture && ports.scene();
  if (!scene) return null;
  const { byM, leastM } = metresTooLow(gesture.hand, scene);
  return byM > 0.05 ? ports.words.tooLow(byM, leastM) : null;
}

/** The nearest two points, where the lights are by now. */
function nearestOf({ ports }: SkyTools, view: SkyView): SkyMarks['nearest'] {
  const nearest = ports.nearest();
  const scene = nearest && ports.scene();
  if (!scene || scene.index !== nearest.scene) return null;
  const [a, b] = nearest.points.map(({ figure, point }) => {
    const at = scene.figures.find(({ id }) => id === figure)?.placesM.subarray(3 * point, 3 * point + 3);
    return at?.length === 3 ? project(view, [at[0]!, at[1]!, at[2]!]) : null;
  });
  if (!a || !b) return null;
  return { a, b, text: ports.words.distance(nearest.distanceM), isTooNear: nearest.isTooNear };
}

/** What was remarked, where it lies before the eye. */
function notesOf({ ports }: SkyTools, view: SkyView): SkyMarks['notes'] {
  return ports.notes().flatMap(({ pointM, text }) => {
    const at = project(view, pointM);
    return at ? [{ at, text }] : [];
  });
}

/** The lines along which a gesture is locked. */
function axisMarks({ gesture }: SkyTools, view: SkyView, hand: FiguresInHand): AxisMark[] {
  const { lock } = gesture!.gesture;
  if (lock.kind === 'free') return [];
  const frame = frameOfLock(hand, lock);
  return axesOfLock(lock).flatMap((axis) => {
    const line = lineAlong(view, hand.pivotM, frame[axis]!);
    return line ? [{ ...line, axis }] : [];
  });
}

/** Across the axis that was caught, in the plane that is looked at. */
function snapMark({ ports }: SkyTools, view: SkyView, pivotM: Vec3, hit: SnapHit): SnapMark[] {
  const at: Vec3 = hit.kind === 'ground' ? [pivotM[0], pivotM[1], hit.atM] : pivotM;
  const across: Vec3 = hit.axis === 2 ? sideways(view) : hit.axis === 0 ? upOnScreen(view) : sideways(view);
  const line = lineAlong(view, at, across);
  const px = project(view, at);
  if (!px) return [];
  const text = ports.words.snap(hit);
  // the names of two catches do not lie over each other
  const place = [px[0], px[1] - 24 - 16 * hit.axis] as const;
  if (hit.kind === 'grid') return [{ from: px, to: px, at: place, text }];
  return line ? [{ ...line, at: place, text }] : [];
}

function sideways({ forward }: SkyView): Vec3 {
  return Math.abs(forward[0]) > Math.abs(forward[1]) ? [0, 1, 0] : [1, 0, 0];
}

function upOnScreen({ forward }: SkyView): Vec3 {
  return Math.abs(forward[2]) > 0.9 ? [0, 1, 0] : [0, 0, 1];
}

/** As much of a line through a point as lies before the eye. */
function lineAlong(view: SkyView, at: Vec3, axis: Vec3) {
  const ends = [1, -1].map((sign) => {
    for (const reachM of [LINE_REACH_M, LINE_REACH_M / 4, LINE_REACH_M / 16]) {
      const px = project(view, plus(at, scaled(axis, sign * reachM)));
      if (px) return px;
    }
    return null;
  });
  const [from, to] = ends;
  return from && to ? { from, to } : null;
}

/** A fix that is shown before it is made, and the scenes before and after, while they are shown. */
function ghostsOf({ ports, status }: SkyTools, view: SkyView): SkyMarks['ghosts'] {
  const { showsGhosts } = status.getState();
  const scene = showsGhosts || ports.isPreviewing() ? ports.scene() : null;
  if (!scene) return [];
  const previewed = ports.isPreviewing() ? [{ pixels: pixelsOf(view, scene.figures), colour: BLUE, sizePx: 5 }] : [];
  if (!showsGhosts) return previewed;
  const { before, after } = ports.neighbours(scene.index);
  return [
    ...previewed,
    { pixels: pixelsOf(view, before), colour: BEFORE_COLOUR, sizePx: 2 },
    { pixels: pixelsOf(view, after), colour: AFTER_COLOUR, sizePx: 2 },
  ];
}

function pixelsOf(view: SkyView, figures: readonly SkyFigure[]): Float32Array {
  const points = figures.reduce((sum, { placesM }) => sum + placesM.length / 3, 0);
  const pixels = new Float32Array(2 * points);
  let from = 0;
  for (const { placesM } of figures) {
    projectInto(view, placesM, pixels, from);
    from += placesM.length / 3;
  }
  return pixels;
}
