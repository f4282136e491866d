import type { SkyView } from '../viewport';
import type { AxisLock, GestureKind } from './gesture';
import { type Handle, isSameLock } from './gizmo';
import { boundsOf, type Px, type ScreenRect } from './screen';

export const BLUE = '#57c7f8';
const GOLD = '#f2c230';
const WHITE = '#ffffff';
const RED = '#ff6b66';
const AXIS_COLOURS = ['#f28aa0', '#9bd06a', '#85a6ff'] as const;
const LETTERS = ['X', 'Y', 'Z'] as const;
const BRACKET_PX = 12;

/** A line across the sky that caught a move, with its name beside it. */
export interface SnapMark {
  readonly from: Px;
  readonly to: Px;
  readonly at: Px;
  readonly text: string;
}

/** A line along which a move is locked. */
export interface AxisMark {
  readonly from: Px;
  readonly to: Px;
  readonly axis: 0 | 1 | 2;
}

/** All that lies over the lights at a moment. */
export interface SkyMarks {
  readonly selected: ScreenRect | null;
  /** Lights of the part that is selected: pixels `points × 2`. */
  readonly part: Float32Array | null;
  /** Whether the selection is in the hand: its frame is closed, without brackets. */
  readonly isHeld: boolean;
  readonly hover: { readonly frame: ScreenRect; readonly text: string } | null;
  readonly handles: readonly Handle[];
  /** What the pointer or a key has hold of. */
  readonly hot: AxisLock | null;
  readonly kind: GestureKind | null;
  readonly pivot: Px | null;
  readonly area: readonly Px[];
  readonly snaps: readonly SnapMark[];
  readonly axes: readonly AxisMark[];
  /** What is said of the gesture; the card beside it and the foot of the sky tell it. */
  readonly change: string | null;
  /** The nearest two points while something is in the hand. */
  readonly nearest: {
    readonly a: Px;
    readonly b: Px;
    readonly text: string;
    readonly isTooNear: boolean;
  } | null;
  /** What was remarked on points of the sky. */
  readonly notes: readonly { readonly at: Px; readonly text: string }[];
  /** A limit that is broken by what is in the hand. */
  readonly warning: string | null;
  /** Points of the scenes before and after: pixels `points × 2`. */
  readonly ghosts: readonly { readonly pixels: Float32Array; readonly colour: string; readonly sizePx: number }[];
}

/** Draws over the lights; sharp on any screen. @param view whose size the canvas has: to ask the page has it laid out anew. */
export function paintSky(canvas: HTMLCanvasElement, marks: SkyMarks, { widthPx, heightPx }: SkyView): void {
  const pen = canvas.getContext('2d')!;
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, widthPx, heightPx);
  pen.font = fontOf(canvas);
  pen.lineWidth = 1;
  for (const ghost of marks.ghosts) paintGhost(pen, ghost);
  for (const { from, to, axis } of marks.axes) line(pen, [from, to], AXIS_COLOURS[axis]);
  for (const snap of marks.snaps) paintSnap(pen, snap);
  if (marks.hover) paintHover(pen, marks.hover);
  if (marks.part) paintPart(pen, marks.part);
  if (marks.selected) paintSelected(pen, marks.selected, marks);
  paintGizmo(pen, marks);
  if (marks.area.length > 1) paintArea(pen, marks.area);
  if (marks.nearest) paintNearest(pen, marks.nearest);
  for (const note of marks.notes) paintNote(pen, note);
}

/** A ring is no larger than this, and than leaves its neighbours theirs. */
const PART_RING_PX = 5;
const OF_PITCH = 0.45;
/** More lights than these are marked by dots: rings would lie over each other. */
const MOST_RINGS = 2000;

/** A ring around each light of a part. */
function paintPart(pen: CanvasRenderingContext2D, pixels: Float32Array): void {
  if (pixels.length > 2 * MOST_RINGS) {
    paintGhost(pen, { pixels, colour: BLUE, sizePx: 2 });
    return;
  }
  const { left = 0, right = 0, top = 0, bottom = 0 } = boundsOf(pixels) ?? {};
  const pitchPx = Math.sqrt(((right - left) * (bottom - top)) / (pixels.length / 2)) || PART_RING_PX / OF_PITCH;
  const radiusPx = Math.max(2, Math.min(PART_RING_PX, OF_PITCH * pitchPx));
  pen.beginPath();
  for (let k = 0; k < pixels.length; k += 2) {
    pen.moveTo(pixels[k]! + radiusPx, pixels[k + 1]!);
    pen.arc(pixels[k]!, pixels[k + 1]!, radiusPx, 0, 2 * Math.PI);
  }
  pen.strokeStyle = BLUE;
  pen.stroke();
}

const fonts = new WeakMap<HTMLCanvasElement, string>();

/** The font that the canvas has on the page, asked for once. */
function fontOf(canvas: HTMLCanvasElement): string {
  const font = fonts.get(canvas) ?? getComputedStyle(canvas).font;
  fonts.set(canvas, font);
  return font;
}

function paintGhost(pen: CanvasRenderingContext2D, { pixels, colour, sizePx }: SkyMarks['ghosts'][number]): void {
  pen.fillStyle = colour;
  for (let k = 0; k < pixels.length; k += 2)
    pen.fillRect(pixels[k]! - sizePx / 2, pixels[k + 1]! - sizePx / 2, sizePx, sizePx);
}

function paintSnap(pen: CanvasRenderingContext2D, { from, to, at, text }: SnapMark): void {
  pen.setLineDash([5, 4]);
  line(pen, [from, to], GOLD);
  pen.setLineDash([]);
  label(pen, text, at[0] + 8, at[1] - 8, GOLD);
}

function paintHover(pen: CanvasRenderingContext2D, { frame, text }: NonNullable<SkyMarks['hover']>): void {
  const { left, top, right, bottom } = padded(frame);
  pen.setLineDash([4, 3]);
  pen.strokeStyle = BLUE;
  pen.strokeRect(left, top, right - left, bottom - top);
  pen.setLineDash([]);
  label(pen, text, (left + right) / 2 - pen.measureText(text).width / 2, top - 10, WHITE);
}

function paintSelected(pen: CanvasRenderingContext2D, frame: ScreenRect, { isHeld, warning }: SkyMarks): void {
  const { left, top, right, bottom } = padded(frame);
  pen.globalAlpha = isHeld ? 1 : 0.45;
  pen.strokeStyle = warning === null ? BLUE : RED;
  pen.strokeRect(left, top, right - left, bottom - top);
  pen.globalAlpha = 1;
  if (warning !== null) label(pen, warning, left, top - 10, RED);
  if (isHeld) return;
  pen.lineWidth = 2;
  const reach = Math.min(BRACKET_PX, (right - left) / 2, (bottom - top) / 2);
  for (const [x, inX] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const [y, inY] of [
      [top, 1],
      [bottom, -1],
    ] as const) {
      line(
        pen,
        [
          [x, y + inY * reach],
          [x, y],
          [x + inX * reach, y],
        ],
        BLUE,
      );
    }
  }
  pen.lineWidth = 1;
}

function paintGizmo(pen: CanvasRenderingContext2D, { handles, hot, kind, pivot, isHeld }: SkyMarks): void {
  if (!pivot) return;
  for (const handle of handles) {
    const isHot = hot !== null && isSameLock(hot, handle.lock);
    pen.globalAlpha = isHeld && !isHot ? 0.33 : 1;
    paintHandle(pen, handle, isHot);
  }
  pen.globalAlpha = isHeld && hot?.kind !== 'free' ? 0.33 : 1;
  const isHotFree = hot?.kind === 'free';
  if (kind === 'turn') circle(pen, pivot, 80, isHotFree ? WHITE : AXIS_COLOURS[2]);
  pen.lineWidth = 2;
  circle(pen, pivot, 5, WHITE);
  pen.lineWidth = 1;
  pen.globalAlpha = 1;
}

function paintHandle(pen: CanvasRenderingContext2D, { kind, lock, from, to }: Handle, isHot: boolean): void {
  const axis = lock.kind === 'free' ? null : lock.axis;
  const colour = isHot ? WHITE : axis === null ? BLUE : AXIS_COLOURS[axis];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  pen.lineWidth = 2;
  line(pen, [[from[0] + ux * 8, from[1] + uy * 8], to], colour);
  pen.fillStyle = colour;
  if (kind === 'move') arrowHead(pen, to, [ux, uy]);
  else if (kind === 'scale') pen.fillRect(to[0] - 5, to[1] - 5, 10, 10);
  else circle(pen, to, 4, colour);
  pen.lineWidth = 1;
  if (axis !== null) label(pen, LETTERS[axis], to[0] + ux * 14 - 4, to[1] + uy * 14 + 4, colour);
}

function arrowHead(pen: CanvasRenderingContext2D, [x, y]: Px, [ux, uy]: Px): void {
  pen.beginPath();
  pen.moveTo(x + ux * 4, y + uy * 4);
  pen.lineTo(x - ux * 8 - uy * 5, y - uy * 8 + ux * 5);
  pen.lineTo(x - ux * 8 + uy * 5, y - uy * 8 - ux * 5);
  pen.fill();
}

function paintArea(pen: CanvasRenderingContext2D, area: readonly Px[]): void {
  trace(pen, area);
  pen.closePath();
  pen.fillStyle = 'rgb(43 180 240 / 12%)';
  pen.fill();
  pen.strokeStyle = BLUE;
  pen.stroke();
}

const RING_PX = 8;

/** A ring around each of two points, with their distance beside them. */
function paintNearest(
  pen: CanvasRenderingContext2D,
  { a, b, text, isTooNear }: NonNullable<SkyMarks['nearest']>,
): void {
  const colour = isTooNear ? RED : WHITE;
  pen.lineWidth = 2;
  circle(pen, a, RING_PX, colour);
  circle(pen, b, RING_PX, colour);
  pen.lineWidth = 1;
  line(pen, [a, b], colour);
  const right = a[0] > b[0] ? a : b;
  label(pen, text, right[0] + RING_PX + 6, Math.min(a[1], b[1]) - 6, colour);
}

function paintNote(pen: CanvasRenderingContext2D, { at, text }: SkyMarks['notes'][number]): void {
  pen.lineWidth = 2;
  circle(pen, at, RING_PX + 4, GOLD);
  pen.lineWidth = 1;
  label(pen, text, at[0] + RING_PX + 10, at[1] + 4, GOLD);
}

/** Words with a dark rim, to be read over lights. */
function label(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = 'rgb(6 8 13 / 85%)';
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
  pen.lineWidth = 1;
}

function circle(pen: CanvasRenderingContext2D, [x, y]: Px, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.strokeStyle = colour;
  pen.stroke();
}

function line(pen: CanvasRenderingContext2D, points: readonly Px[], colour: string): void {
  trace(pen, points);
  pen.strokeStyle = colour;
  pen.stroke();
}

function trace(pen: CanvasRenderingContext2D, points: readonly Px[]): void {
  pen.beginPath();
  for (const [k, [x, y]] of points.entries()) {
    if (k === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}

const FRAME_MARGIN_PX = 8;

/** The frame around a figure leaves its lights room. */
export function padded({ left, top, right, bottom }: ScreenRect): ScreenRect {
  const by = FRAME_MARGIN_PX;
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
