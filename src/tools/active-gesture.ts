import type { ShowEdit } from '../show';
import type { SkyView } from '../viewport';
import { broughtEdits, handFrom, metresToLift } from './brought-figure';
import { aroundAxis } from './drag-math';
import { type FiguresInHand, nameOfEdit, transformEdits } from './figures-in-hand';
import { followGesture, type GestureState, movedTo, turnAxis } from './follow-gesture';
import { type Axis, type Gesture, isTyped, type PressedKey, pressKey } from './gesture';
import type { Px } from './screen';
import type { ToolPorts } from './tool-ports';

/** Fine moves count this share of what the pointer moves. */
const FINE = 0.1;

/** Keys that are held while the pointer moves. */
export interface HeldKeys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A gesture from its first move to its commit: keys and pointer make a draft of the document, and at last an edit. */
export class ActiveGesture {
  readonly #ports: ToolPorts;
  /** Where the pointer was when it began; a key may begin one before the pointer was ever seen. */
  #from: Px | null;
  #hand: FiguresInHand;
  #gesture: Gesture;
  #state: GestureState | null = null;
  /** The pointer, and where fine moves leave the hand. */
  #pointer: Px;
  #to: Px;
  #turnedDeg = 0;
  /** Nothing is caught before the pointer moves. */
  #isSnapping = false;

  constructor(ports: ToolPorts, hand: FiguresInHand, gesture: Gesture, from: Px | null) {
    this.#ports = ports;
    this.#hand = hand;
    this.#gesture = gesture;
    this.#from = from;
    this.#pointer = from ?? [0, 0];
    this.#to = this.#pointer;
  }

  get hand(): FiguresInHand {
    return this.#hand;
  }

  get gesture(): Gesture {
    return this.#gesture;
  }

  get state(): GestureState | null {
    return this.#state;
  }

  /** @param snaps whether moves are caught without Ctrl. */
  point(view: SkyView, to: Px, held: HeldKeys, snaps: boolean): void {
    if (!this.#from) {
      this.#from = to;
      this.#pointer = to;
      this.#to = to;
    }
    const before = this.#to;
    const share = held.shiftKey ? FINE : 1;
    this.#to = [before[0] + (to[0] - this.#pointer[0]) * share, before[1] + (to[1] - this.#pointer[1]) * share];
    this.#pointer = to;
    const axis = turnAxis({ gesture: this.#gesture, hand: this.hand, view });
    this.#turnedDeg += aroundAxis(view, this.hand.pivotM, axis, before, this.#to);
    this.holdKeys(view, held, snaps);
  }

  /** Ctrl turns snapping over. */
  holdKeys(view: SkyView, held: HeldKeys, snaps: boolean): void {
    const isOther = held.ctrlKey || held.metaKey;
    this.#isSnapping = (this.#gesture.kind === 'move' && snaps) !== isOther;
    this.follow(view);
  }

  /** @returns whether the gesture goes on, ends, or has no use for the key. */
  press(view: SkyView, key: PressedKey): 'goes-on' | 'commit' | 'cancel' | 'unused' {
    const outcome = pressKey(this.#gesture, key);
    if (outcome === 'commit') this.#centre();
    if (outcome === 'commit' || outcome === 'cancel') return outcome;
    if (outcome === null) return 'unused';
    if (outcome.kind !== this.#gesture.kind) this.#changeKind();
    this.#gesture = outcome;
    this.follow(view);
    return 'goes-on';
  }

  /** Makes a draft of what the gesture comes to. */
  follow(view: SkyView): void {
    this.#state = followGesture({
      gesture: this.#gesture,
      hand: this.hand,
      view,
      from: this.#from ?? this.#to,
      to: this.#to,
      turnedDeg: this.#turnedDeg,
      isSnapping: this.#isSnapping,
      readNumber: this.#ports.readNumber,
    });
    this.#show();
    this.#lift();
  }

  commit(): void {
    if (!this.#state) {
      this.cancel();
      return;
    }
    this.#lift();
    const { brought, names } = this.#hand;
    this.#ports.commit(
      brought?.figure.edit ?? nameOfEdit(this.#gesture.kind, names),
      this.#edits(),
      brought?.figure.files,
    );
  }

  cancel(): void {
    this.#ports.document()?.discard();
  }

  #edits(): ShowEdit[] {
    const { brought } = this.#hand;
    const { transform } = this.#state!;
    return brought ? broughtEdits(this.#hand, brought.figure, transform) : transformEdits(this.#hand, transform);
  }

  #show(): void {
    this.#ports.document()?.move(this.#edits(), this.#hand.brought?.figure.files);
  }

  /** What is brought stands no lower than it may: its points come later than the hand. */
  #lift(): void {
    if (!this.#hand.brought || !this.#state || isTyped(this.#gesture)) return;
    const byM = metresToLift(this.#hand, this.#ports.scene());
    if (byM > 0) this.#moveTo(2, (metres) => metres + byM);
  }

  /** The key that keeps what is brought puts it on the centre line, unless numbers were typed. */
  #centre(): void {
    if (!this.#hand.brought || isTyped(this.#gesture)) return;
    const { pivotM, value } = this.#hand;
    this.#moveTo(0, () => value.show.site.audience.lookAtM[0] - pivotM[0]);
  }

  #moveTo(axis: Axis, change: (metres: number) => number): void {
    const moved = this.#state && movedTo(this.#state, axis, change);
    if (!moved) return;
    this.#state = moved;
    this.#show();
  }

  /** Another kind of gesture begins anew, for what is brought from where it is by now. */
  #changeKind(): void {
    this.#turnedDeg = 0;
    if (!this.#hand.brought || !this.#state) return;
    this.#hand = handFrom(this.#hand, this.#state.transform);
    this.#from = this.#to;
  }
}
