import { selectedFigures, selectedPart } from '../document';
import { takeFigures } from './figures-in-hand';
import { type Handle, handleAt, handlesOf } from './gizmo';
import { isInLasso, isInRect } from './pick-grid';
import { type Px, rectBetween } from './screen';
import type { SkyTools } from './sky-tools';

/** A pointer that moved less than this was a click. */
const SLACK_PX = 4;
const LEFT = 0;
const RIGHT = 2;
const RIGHT_HELD = 2;

/** What a pointer that is down is at. */
interface Press {
  readonly id: number;
  readonly from: Px;
  readonly kind: 'handle' | 'figure' | 'empty';
  readonly figure: string | null;
  readonly isLasso: boolean;
  hasMoved: boolean;
}

interface SkyEars {
  readonly takes: (event: PointerEvent) => boolean;
  readonly stop: () => void;
}

/** Turns pointer and keys over the sky into selections and gestures; a gesture hears of both all over the page. */
export function listenToSky(tools: SkyTools, canvas: HTMLCanvasElement): SkyEars {
  const stop = new AbortController();
  const everywhere = { signal: stop.signal, capture: true };
  let press: Press | null = null;
  let lasso: Px[] = [];

  const pixelOf = (event: MouseEvent): Px => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const takes = (event: PointerEvent): boolean => {
    if (tools.gesture || event.button !== LEFT) return false;
    const at = pixelOf(event);
    const begun = pressAt(tools, at, event);
    if (!begun) return false;
    press = begun.press;
    lasso = [at];
    canvas.setPointerCapture(event.pointerId);
    if (begun.handle) tools.begin(begun.handle.kind, begun.handle.lock, at, begun.handle);
    return true;
  };

  const move = (event: PointerEvent) => {
    const at = pixelOf(event);
    tools.pointAt(at);
    const { gesture, view } = tools;
    if (gesture && view) {
      if (event.buttons & RIGHT_HELD) return finish('cancel');
      gesture.point(view, at, event, tools.status.getState().isSnapping);
      return;
    }
    if (press && press.id === event.pointerId) return drag(press, at, event);
    if (event.target === canvas && event.buttons === 0) hover(tools, canvas, at);
    else if (event.buttons === 0 && tools.pointer.hover !== null)
      tools.mark({ hover: null, hoverPart: null, hot: null });
  };

  const drag = (pressed: Press, at: Px, event: PointerEvent) => {
    const px = Math.hypot(at[0] - pressed.from[0], at[1] - pressed.from[1]);
    if (!pressed.hasMoved && px < SLACK_PX) return;
    pressed.hasMoved = true;
    if (pressed.kind === 'figure') return dragFigure(tools, pressed, at, event);
    lasso.push(at);
    tools.mark({ area: pressed.isLasso ? lasso : cornersOf(pressed.from, at), hover: null });
  };

  const up = (event: PointerEvent) => {
    if (!press || press.id !== event.pointerId) return;
    const pressed = press;
    press = null;
    if (tools.gesture) return finish('commit');
    tools.mark({ area: [] });
    const at = pixelOf(event);
    if (!pressed.hasMoved) return click(tools, pressed, event);
    const holds = pressed.isLasso ? isInLasso(lasso) : isInRect(rectBetween(pressed.from, at));
    tools.select(tools.grid?.figuresWhere(holds) ?? [], event);
  };

  const finish = (how: 'commit' | 'cancel') => {
    press = null;
    tools.end(how);
  };

  /** A gesture that a key began ends with a click anywhere; the right button puts back. */
  const downAnywhere = (event: PointerEvent) => {
    if (!tools.gesture) return;
    swallow(event);
    finish(event.button === RIGHT ? 'cancel' : 'commit');
  };
  const key = (event: KeyboardEvent) => {
    if (!tools.gesture || !tools.view) {
      if (event.type === 'keydown' && event.code === 'Escape' && press) {
        press = null;
        tools.mark({ area: [] });
        swallow(event);
      }
      return;
    }
    if (/^(Shift|Control|Meta|Alt)/.test(event.key)) {
      tools.gesture.holdKeys(tools.view, event, tools.status.getState().isSnapping);
      return;
    }
    swallow(event);
    // a chord is of the page, which waits until the hand is empty
    if (event.type !== 'keydown' || event.ctrlKey || event.metaKey) return;
    const outcome = tools.gesture.press(tools.view, event);
    if (outcome === 'commit' || outcome === 'cancel') finish(outcome);
    else tools.status.setState({ gesture: tools.gesture.gesture.kind });
  };
  const leave = () => tools.mark({ hover: null, hoverPart: null, hot: null });
  const enter = (event: MouseEvent) => {
    if (!tools.gesture && !event.shiftKey && !event.ctrlKey && !event.metaKey) tools.enterAt(pixelOf(event));
  };

  window.addEventListener('pointermove', move, everywhere);
  window.addEventListener('pointerup', up, everywhere);
  window.addEventListener('pointercancel', () => finish('cancel'), everywhere);
  window.addEventListener('pointerdown', downAnywhere, everywhere);
  window.addEventListener('keydown', key, everywhere);
  window.addEventListener('keyup', key, everywhere);
  // a page that loses the focus puts back what is moved, but keeps what was just brought
  window.addEventListener(
    'blur',
    // a part of the page that loses the focus, to the sky among others, is none
    ({ target }) => target === window && finish(tools.gesture?.hand.brought ? 'commit' : 'cancel'),
    everywhere,
  );
  canvas.addEventListener('dblclick', enter, { signal: stop.signal });
  canvas.addEventListener('pointerleave', leave, { signal: stop.signal });
  return { takes, stop: () => stop.abort() };
}

/** What a pointer goes down on: a handle, a figure, or empty sky. A finger that is on nothing moves the camera. */
function pressAt(tools: SkyTools, from: Px, event: PointerEvent): { press: Press; handle: Handle | null } | null {
  const { grid } = tools;
  if (!grid) return null;
  const handle = handleUnder(tools, from);
  const figure = handle ? null : grid.figureAt(from);
  if (event.pointerType === 'touch' && !handle && figure === null) return null;
  const kind = handle ? 'handle' : figure === null ? 'empty' : 'figure';
  const press: Press = { id: event.pointerId, from, kind, figure, isLasso: event.altKey, hasMoved: false };
  return { press, handle };
}

function handleUnder(tools: SkyTools, at: Px): Handle | null {
  const { tool } = tools.status.getState();
  // a part has no place of its own
  const isPart = selectedPart(tools.ports.selection()) !== null;
  const hand = tool === 'select' || isPart ? null : takeFigures(tools.ports, tools.ports.scene());
  if (!hand || !tools.view || tool === 'select') return null;
  return handleAt(handlesOf(tools.view, hand.pivotM, tool), at);
}

function hover(tools: SkyTools, canvas: HTMLCanvasElement, at: Px): void {
  const hot = handleUnder(tools, at);
  const hit = hot ? null : (tools.grid?.hitAt(at) ?? null);
  const figure = hit?.figure ?? null;
  const hoverPart = hit && tools.isEntered(hit.figure) ? hit.part : null;
  canvas.style.cursor = hot || figure !== null ? 'move' : '';
  const { pointer } = tools;
  const isSame = figure === pointer.hover && hoverPart === pointer.hoverPart && hot?.lock === pointer.hot?.lock;
  if (!isSame) tools.mark({ hover: figure, hoverPart, hot });
}

/** A figure that is dragged is selected, and moves with those that are. */
function dragFigure(tools: SkyTools, { figure, from }: Press, at: Px, event: PointerEvent): void {
  if (figure === null || !tools.view) return;
  const isSelected = selectedFigures(tools.ports.selection()).includes(figure);
  if (!isSelected) tools.select([figure], { shiftKey: event.shiftKey, ctrlKey: false, metaKey: false });
  if (tools.begin('move', undefined, from))
    tools.gesture?.point(tools.view, at, event, tools.status.getState().isSnapping);
}

function click(tools: SkyTools, { figure, from }: Press, event: PointerEvent): void {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
  if (figure !== null && isPlain && tools.isEntered(figure)) tools.enterAt(from);
  else if (figure !== null) tools.select([figure], event);
  else if (isPlain) tools.goUp();
}

function cornersOf(a: Px, b: Px): Px[] {
  return [a, [b[0], a[1]], b, [a[0], b[1]]];
}
