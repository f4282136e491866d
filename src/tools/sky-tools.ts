import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  changeFigures,
  goUp,
  type Selection,
  selectedFigures,
  selectedPart,
  selectFigures,
  selectPart,
} from '../document';
import { mainStoryboard } from '../show';
import type { SkyLayer, SkyView } from '../viewport';
import { ActiveGesture, type HeldKeys } from './active-gesture';
import { ballAround } from './ball-around';
import { handWith } from './brought-figure';
import { takeFigures } from './figures-in-hand';
import { type AxisLock, beginGesture, FREE, type GestureKind } from './gesture';
import type { Handle } from './gizmo';
import { goIn, goOn, partsToEnter } from './go-deeper';
import { isInRect, PickGrid } from './pick-grid';
import { placeUnder } from './place-under';
import { type Px, project, type ScreenRect, type Vec3 } from './screen';
import type { BroughtFigure, SkyScene, ToolPorts } from './tool-ports';

export type ToolName = 'select' | GestureKind;

/** What buttons and hints show of the tools; changes with what is begun and ended, never with a move. */
export interface ToolStatus {
  readonly tool: ToolName;
  readonly isSnapping: boolean;
  readonly showsGhosts: boolean;
  /** What is in the hand; null while nothing is. */
  readonly gesture: GestureKind | null;
  /** Whether that comes into the show with the gesture. */
  readonly isBrought: boolean;
}

/** What else lies over the sky besides the selection, for a frame. */
export interface PointerMarks {
  readonly hover: string | null;
  /** The part of it, once its figure is entered. */
  readonly hoverPart: string | null;
  readonly hot: Handle | null;
  /** Corners of the box or the lasso that is drawn. */
  readonly area: readonly Px[];
}

/** Around a problem so much is shown of what flies beside it. */
const LEAST_PROBLEM_RADIUS_M = 6;

const NONE_HELD: HeldKeys = { shiftKey: false, ctrlKey: false, metaKey: false };
const NOTHING: PointerMarks = { hover: null, hoverPart: null, hot: null, area: [] };

/** Pixels from the top left of the page. */
export interface PlaceOnPage {
  readonly clientX: number;
  readonly clientY: number;
}

/** The layer of the tools over the picture. */
export interface ToolsLayer extends SkyLayer {
  readonly paint: () => void;
  /** Pixels of the sky at a place of the page. */
  readonly pixelOf: (event: PlaceOnPage) => Px;
}

/** The tools of the sky: a layer over the picture that selects figures and has them moved, turned and scaled. */
export class SkyTools {
  readonly ports: ToolPorts;
  readonly layer: ToolsLayer;
  readonly status: StoreApi<ToolStatus>;
  #view: SkyView | null = null;
  #grid: PickGrid | null = null;
  #gridOf: SkyScene['figures'] = [];
  #pointer: PointerMarks = NOTHING;
  #gesture: ActiveGesture | null = null;
  /** Where the pointer was last, for gestures that a key begins. */
  #at: Px | null = null;
  #isPaintAsked = false;
  readonly #frameListeners = new Set<(frame: ScreenRect | null, change: string | null) => void>();

  constructor(ports: ToolPorts, makeLayer: (tools: SkyTools) => ToolsLayer) {
    this.ports = ports;
    this.layer = makeLayer(this);
    this.status = createStore<ToolStatus>(() => ({
      tool: 'move',
      isSnapping: true,
      showsGhosts: false,
      gesture: null,
      isBrought: false,
    }));
    this.status.subscribe(() => this.askPaint());
  }

  get view(): SkyView | null {
    return this.#view;
  }

  get gesture(): ActiveGesture | null {
    return this.#gesture;
  }

  get pointer(): PointerMarks {
    return this.#pointer;
  }

  /** The figures of the sky on the screen; null while no scene holds. */
  get grid(): PickGrid | null {
    const scene = this.ports.scene();
    if (!scene || !this.#view) return null;
    const isSame =
      scene.figures.length === this.#gridOf.length &&
      scene.figures.every(({ placesM }, k) => placesM === this.#gridOf[k]!.placesM);
    if (!this.#grid || !isSame) this.#grid = new PickGrid(this.#view, scene.figures);
    this.#gridOf = scene.figures;
    return this.#grid;
  }

  /**
   * Hears of the frame around the selection on the screen, after each picture: for what stands beside it. With it comes
   * what is said of the gesture. Returns how to stop listening.
   */
  onSelectedFrame(listener: (frame: ScreenRect | null, change: string | null) => void): () => void {
    this.#frameListeners.add(listener);
    return () => this.#frameListeners.delete(listener);
  }

  /** The frame around all figures of the scene that the sky shows. */
  sceneFrame(): ScreenRect | null {
    return this.grid?.frameOf((this.ports.scene()?.figures ?? []).map(({ id }) => id)) ?? null;
  }

  /** How many points of the scene are seen within a part of the sky. */
  lightsIn(rect: ScreenRect): number {
    return this.grid?.countWhere(isInRect(rect)) ?? 0;
  }

  /** A frame was drawn: what lies on the screen where, changes with its camera. */
  look(view: SkyView): void {
    if (!this.#view || !isSameView(view, this.#view)) this.#grid = null;
    this.#view = view;
  }

  /** What is looked at, to be brought into view: the drones of a problem, or what is selected. */
  selectedBall(): ReturnType<SkyLayer['ball']> {
    const problem = this.ports.problemPlaces();
    const ball = problem && ballAround([problem]);
    if (ball) return { ...ball, radius: Math.max(LEAST_PROBLEM_RADIUS_M, ball.radius) };
    const scene = this.ports.scene();
    const selection = this.ports.selection();
    if (!scene || selection?.index !== scene.index) return null;
    const ids = selectedFigures(selection);
    return ballAround(scene.figures.filter(({ id }) => ids.includes(id)).map(({ placesM }) => placesM));
  }

  /** Tells those who follow the frame around the selection. */
  tellFrame(frame: ScreenRect | null, change: string | null): void {
    for (const listener of this.#frameListeners) listener(frame, change);
  }

  /** Shows what the pointer is at. */
  mark(marks: Partial<PointerMarks>): void {
    this.#pointer = { ...this.#pointer, ...marks };
    this.askPaint();
  }

  pointAt(at: Px): void {
    this.#at = at;
  }

  /** Selects figures of the scene that the sky shows. */
  select(figures: readonly string[], held: HeldKeys): void {
    const scene = this.ports.scene();
    if (!scene) return;
    const isRemoved = held.ctrlKey || held.metaKey;
    const mode = held.shiftKey ? (isRemoved ? 'intersect' : 'add') : isRemoved ? 'remove' : 'replace';
    this.ports.select(changeFigures(this.ports.selection(), scene.index, figures, mode));
  }

  /** Selects the figure under a pointer, where it is not. */
  selectUnder(event: PlaceOnPage): void {
    const figure = this.grid?.figureAt(this.layer.pixelOf(event));
    if (!figure || selectedFigures(this.ports.selection()).includes(figure)) return;
    this.select([figure], NONE_HELD);
  }

  /** From a part up to its figure, from figures to their scene. @returns whether there was anything to leave. */
  goUp(): boolean {
    return this.#step(goUp);
  }

  /** From a scene into its figures, from a figure into its parts. @returns whether there was anything below. */
  goIn(): boolean {
    return this.#step((selection) => goIn(selection, this.#figureIds(selection), this.ports.scene()));
  }

  /** On to the next part or figure, or into the scene. @returns whether there was one. */
  goToNext(by: 1 | -1): boolean {
    return this.#step((selection) => goOn(selection, this.#figureIds(selection), this.ports.scene(), by));
  }

  /** Whether one is among the parts of a figure. */
  isEntered(figure: string): boolean {
    return selectedPart(this.ports.selection())?.figure === figure;
  }

  /** Selects the part of a figure under a pointer, where the figure has several. */
  enterAt(at: Px): void {
    const scene = this.ports.scene();
    const hit = this.grid?.hitAt(at);
    const figure = scene?.figures.find(({ id }) => id === hit?.figure);
    if (!scene || !figure || !hit || hit.part === null || partsToEnter(figure).length === 0) return;
    this.ports.select(selectPart(scene.index, figure.id, hit.part));
  }

  #step(next: (selection: Selection) => Selection): boolean {
    const selection = next(this.ports.selection());
    if (selection) this.ports.select(selection);
    return selection !== null;
  }

  /** Of the selected scene in the document. */
  #figureIds(selection: Selection): string[] {
    const show = this.ports.document()?.value.show;
    if (selection?.kind !== 'scene' || !show) return [];
    return (mainStoryboard(show).scenes[selection.index]?.figures ?? []).map(({ id }) => id);
  }

  /** Takes the selected figures into the hand. @param from where the pointer is; where it was last, for a key. */
  begin(kind: GestureKind, lock: AxisLock = FREE, from: Px | null = this.#at, handle: Handle | null = null): boolean {
    const hand = this.#gesture ? null : takeFigures(this.ports, this.ports.scene());
    if (!hand || !this.#view) return false;
    this.#gesture = new ActiveGesture(this.ports, hand, beginGesture(kind, lock), from);
    this.#pointer = { ...NOTHING, hot: handle };
    this.status.setState({ gesture: kind, isBrought: false });
    return true;
  }

  /** Hangs a figure on the pointer until a click places it. @returns whether the sky shows its scene and the hand is empty. */
  bring(figure: BroughtFigure, pointer: PlaceOnPage): boolean {
    const document = this.ports.document();
    const view = this.#view;
    if (this.#gesture || !view || !document || this.ports.scene()?.index !== figure.scene) return false;
    const hand = handWith(figure, document);
    const gesture = new ActiveGesture(this.ports, hand, beginGesture('move'), project(view, hand.pivotM));
    gesture.point(view, this.layer.pixelOf(pointer), NONE_HELD, this.status.getState().isSnapping);
    this.#gesture = gesture;
    this.#pointer = NOTHING;
    this.status.setState({ gesture: 'move', isBrought: true });
    return true;
  }

  /** The place under the pointer that is as far from the eye as another; null while there is no picture. */
  placeUnder(pointer: PlaceOnPage, likeM: Vec3): Vec3 | null {
    return this.#view && placeUnder(this.#view, this.layer.pixelOf(pointer), likeM);
  }

  end(how: 'commit' | 'cancel'): void {
    const gesture = this.#gesture;
    if (!gesture) return;
    this.#gesture = null;
    gesture[how]();
    const { brought, scene } = gesture.hand;
    if (brought && how === 'commit') this.ports.select(selectFigures(scene, [brought.figure.id]));
    this.#pointer = NOTHING;
    this.status.setState({ gesture: null, isBrought: false });
  }

  setTool(tool: ToolName): void {
    this.status.setState({ tool });
  }

  askPaint(): void {
    if (this.#isPaintAsked) return;
    this.#isPaintAsked = true;
    requestAnimationFrame(() => {
      this.#isPaintAsked = false;
      this.layer.paint();
    });
  }
}

function isSameView(a: SkyView, b: SkyView): boolean {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return false;
  for (let k = 0; k < 16; k++) if (a.clipFromShow[k] !== b.clipFromShow[k]) return false;
  return true;
}
