import { lengthOf } from '../math/length';
import { type Block, isInBlock, type Walls } from './flight-space';

/** Bent paths aim to stay this much farther in than they must, so that the proof between samples succeeds. */
const GUIDE_MARGIN_M = 0.12;

/** A metre over a block costs as much as this many around it: drones climb more slowly than they fly across. */
const COST_OF_CLIMBING = 1.5;

/** Ways around a block: none chosen yet, to the left or right of the drone's way, or over it. */
const UNDECIDED = 0;
const LEFT = 1;
const RIGHT = 2;
const OVER = 3;

/**
 * Which way a place must be pushed to respect the walls of a space. Each drone passes a block on one side only, chosen
 * where it is first found inside, whichever is shortest: pushing every instant out by the nearest wall would tear a path
 * apart that runs through the middle.
 */
export class WallGuide {
  readonly #walls: Walls;
  readonly #sides: Uint8Array;
  /** The push that the last call asked for. */
  readonly push = new Float64Array(3);

  constructor(walls: Walls, drones: number) {
    this.#walls = walls;
    this.#sides = new Uint8Array(drones * walls.blocks.length);
  }

  /**
   * @param wayX horizontal direction of the drone's whole way.
   * @returns whether a place needs a push; it is then in `push`.
   */
  ask(drone: number, x: number, y: number, z: number, wayX: number, wayY: number): boolean {
    const { floorM, ceilingM, fence, blocks } = this.#walls;
    const push = this.push.fill(0);
    if (z < floorM + GUIDE_MARGIN_M) push[2] = floorM + GUIDE_MARGIN_M - z;
    else if (z > ceilingM - GUIDE_MARGIN_M) push[2] = ceilingM - GUIDE_MARGIN_M - z;
    if (fence) this.#askFence(fence, x, y);
    for (let b = 0; b < blocks.length; b++) {
      if (isInBlock(blocks[b]!, x, y, z)) this.#askBlock(drone, b, x, y, z, wayX, wayY);
    }
    return push[0] !== 0 || push[1] !== 0 || push[2] !== 0;
  }

  #askFence(fence: Float64Array, x: number, y: number): void {
    for (let e = 0; e < fence.length; e += 3) {
      const beyond = fence[e]! * x + fence[e + 1]! * y - fence[e + 2]! + GUIDE_MARGIN_M;
      if (beyond <= 0) continue;
      this.push[0]! -= beyond * fence[e]!;
      this.push[1]! -= beyond * fence[e + 1]!;
    }
  }

  #askBlock(drone: number, b: number, x: number, y: number, z: number, wayX: number, wayY: number): void {
    const block = this.#walls.blocks[b]!;
    const length = lengthOf(wayX, wayY);
    const [leftX, leftY] = length > 1e-9 ? [-wayY / length, wayX / length] : [1, 0];
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
