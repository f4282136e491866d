import { lengthOf } from '../../math/length';
import { type Block, isInBlock, type Walls } from '../detour/flight-space';
import type { TransitionEnds } from '../transition-ends';
import type { BendSpace } from './bend-space';

/**
 * Bent paths aim to stay this much farther in than they must, so that the proof between samples succeeds; where the
 * straight path comes nearer to a floor, a ceiling or a fence, as it does at an end that stands there, as far as that.
 */
const GUIDE_MARGIN_M = 0.12;

/** Less than this is not missing: it is arithmetic, and gone when paths are rounded to millimetres. */
const LEAST_MISSING_M = 1e-6;

/** A metre over a block costs as much as this many around it: drones climb more slowly than they fly across. */
const COST_OF_CLIMBING = 1.5;

/** Paths around a block: none chosen yet, to the left or right of the drone's path, or over it. */
const UNDECIDED = 0;
const LEFT = 1;
const RIGHT = 2;
const OVER = 3;

/**
 * In which direction a place must be pushed to respect the walls of a space. Each drone passes a block on one side
 * only, chosen where it is first found inside, whichever is shortest: pushing every instant out by the nearest wall
 * would tear a path apart that runs through the middle.
 */
export class WallGuide {
  readonly #walls: Walls;
  readonly #sides: Uint8Array;
  /** The push that the last call asked for. */
  readonly push = new Float64Array(3);
  /** The straight path of the drone that was asked for, at the sample. */
  readonly #straightM = new Float64Array(3);
  /** What single drones keep beyond that, in the middle of their paths. */
  readonly #extraM: Float64Array;
  #ends: TransitionEnds | null = null;
  #space: BendSpace | null = null;

  constructor(walls: Walls, drones: number) {
    this.#walls = walls;
    this.#sides = new Uint8Array(drones * walls.blocks.length);
    this.#extraM = new Float64Array(drones);
  }

  /** From now on drones are asked for by their straight transitions between these ends, and keep nothing extra. */
  follow(ends: TransitionEnds, space: BendSpace): void {
    this.#ends = ends;
    this.#space = space;
    this.#extraM.fill(0);
  }

  /** Drones that were not proved to stay inside keep farther in. */
  widen(drones: readonly number[], byM: number): void {
    for (const drone of drones) this.#extraM[drone]! += byM;
  }

  /**
   * @param sample of the drone's path at which it is at `x, y, z`.
   * @returns whether that place needs a push; it is then in `push`.
   */
  ask(drone: number, sample: number, x: number, y: number, z: number): boolean {
    const { floorM, ceilingM, fence, blocks } = this.#walls;
    const push = this.push.fill(0);
    const marginM = GUIDE_MARGIN_M + this.#extraM[drone]!;
    if (z < floorM + marginM) this.#askUpright(drone, sample, z - floorM, floorM, 1);
    else if (z > ceilingM - marginM) this.#askUpright(drone, sample, ceilingM - z, ceilingM, -1);
    if (fence) this.#askFence(drone, sample, fence, x, y);
    for (let b = 0; b < blocks.length; b++) {
      if (isInBlock(blocks[b]!, x, y, z)) this.#askBlock(drone, b, x, y, z);
    }
    return push[0] !== 0 || push[1] !== 0 || push[2] !== 0;
  }

  /** Asks a floor (`inward` 1) or a ceiling (-1). */
  #askUpright(drone: number, sample: number, clearM: number, wallM: number, inward: 1 | -1): void {
    const straightZ = this.#straight(drone, sample)[2]!;
    this.push[2] = inward * this.#missing(drone, sample, clearM, inward * (straightZ - wallM));
  }

  #askFence(drone: number, sample: number, fence: Float64Array, x: number, y: number): void {
    for (let e = 0; e < fence.length; e += 3) {
      const nx = fence[e]!;
      const ny = fence[e + 1]!;
      const reachM = fence[e + 2]!;
      const clearM = reachM - nx * x - ny * y;
      if (clearM >= GUIDE_MARGIN_M + this.#extraM[drone]!) continue;
      const [straightX, straightY] = this.#straight(drone, sample) as unknown as [number, number];
      const byM = this.#missing(drone, sample, clearM, reachM - nx * straightX - ny * straightY);
      this.push[0]! -= byM * nx;
      this.push[1]! -= byM * ny;
    }
  }

  /** How much farther in a place must be, by how far in it is and how far in the straight path is. */
  #missing(drone: number, sample: number, clearM: number, straightClearM: number): number {
    const share = sample / (this.#space!.placeCount - 1);
    // bends grow from an end with the cube of time
    const extraM = this.#extraM[drone]! * (4 * share * (1 - share)) ** 3;
    const wantedM = Math.min(GUIDE_MARGIN_M, Math.max(0, straightClearM)) + extraM;
    return wantedM - clearM > LEAST_MISSING_M ? wantedM - clearM : 0;
  }

  /** Where the straight path is at a sample, but for what drones cover by their own velocity at an end. */
  #straight(drone: number, sample: number): Float64Array {
    const { fromM, displacementM } = this.#ends!;
    const { across, up, down } = this.#space!.base;
    const vertical = displacementM[3 * drone + 2]! > 0 ? up : down;
    for (let axis = 0; axis < 3; axis++) {
      const share = axis < 2 ? across[sample]! : vertical[sample]!;
      this.#straightM[axis] = fromM[3 * drone + axis]! + displacementM[3 * drone + axis]! * share;
    }
    return this.#straightM;
  }

  #askBlock(drone: number, b: number, x: number, y: number, z: number): void {
    const block = this.#walls.blocks[b]!;
    const [displacementX, displacementY] = [
      this.#ends!.displacementM[3 * drone]!,
      this.#ends!.displacementM[3 * drone + 1]!,
    ];
    const length = lengthOf(displacementX, displacementY);
    const [leftX, leftY] = length > 1e-9 ? [-displacementY / length, displacementX / length] : [1, 0];
    const left = exitM(block, x, y, leftX, leftY) + GUIDE_MARGIN_M;
    const right = exitM(block, x, y, -leftX, -leftY) + GUIDE_MARGIN_M;
    const over = block.topM - z + GUIDE_MARGIN_M;
    const at = drone * this.#walls.blocks.length + b;
    if (this.#sides[at] === UNDECIDED) this.#sides[at] = this.#shortest(block, left, right, over);
    const side = this.#sides[at]!;
    if (side === OVER) this.push[2]! += over;
    else {
      const byM = side === LEFT ? left : -right;
      this.push[0]! += byM * leftX;
      this.push[1]! += byM * leftY;
    }
  }

  #shortest(block: Block, left: number, right: number, over: number): number {
    const hasRoom = block.topM + 2 * GUIDE_MARGIN_M < this.#walls.ceilingM;
    if (hasRoom && over * COST_OF_CLIMBING < Math.min(left, right)) return OVER;
    return left <= right ? LEFT : RIGHT;
  }
}

/** Metres from a place inside a block to its wall along a horizontal direction. */
function exitM({ edges }: Block, x: number, y: number, dirX: number, dirY: number): number {
  let exit = Number.POSITIVE_INFINITY;
  for (let e = 0; e < edges.length; e += 3) {
    const along = edges[e]! * dirX + edges[e + 1]! * dirY;
    if (along > 1e-9) exit = Math.min(exit, (edges[e + 2]! - edges[e]! * x - edges[e + 1]! * y) / along);
  }
  return exit;
}
