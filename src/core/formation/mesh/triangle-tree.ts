import { nearestOnTriangle } from './triangles';

const LEAF_TRIANGLES = 6;
const NODES_AT_ONCE = 4000;
/** Boxes that are looked into for one place, at most: faces that all lie on each other would have every one opened. */
const MOST_VISITS = 3000;

/** A tree of boxes about triangles, halved at the middle of their longest side, to ask what of a surface is nearest. */
export class TriangleTree {
  readonly #xyz: Float64Array;
  /** Triangles in the order of the leaves. */
  readonly #order: Int32Array;
  /** `nodes × 6`: least and most x, y, z. */
  readonly #boxes: number[] = [];
  /** Where the triangles of a node begin and end in the order, and its second child (0 for a leaf; the first comes next). */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #second: number[] = [];
  readonly #found = new Float64Array(3);

  private constructor(xyz: Float64Array) {
    this.#xyz = xyz;
    this.#order = Int32Array.from({ length: xyz.length / 9 }, (_, triangle) => triangle);
  }

  static *of(xyz: Float64Array): Generator<void, TriangleTree> {
    const tree = new TriangleTree(xyz);
    yield* tree.#build();
    return tree;
  }

  *#build(): Generator<void, void> {
    const middles = this.#middles();
    // parent (or -1), from, to: the first child is taken next, so that it follows its parent
    const open: [parent: number, from: number, to: number][] = [[-1, 0, this.#order.length]];
    for (let span = open.pop(); span; span = open.pop()) {
      const [parent, from, to] = span;
      const node = this.#from.length;
      if (node % NODES_AT_ONCE === 0) yield;
      if (parent >= 0) this.#second[parent] = node;
      this.#from.push(from);
      this.#to.push(to);
      this.#second.push(0);
      this.#pushBox(from, to);
      if (to - from <= LEAF_TRIANGLES) continue;
      const cut = this.#part(middles, from, to);
      open.push([node, cut, to], [-1, from, cut]);
    }
  }

  #middles(): Float64Array {
    const xyz = this.#xyz;
    return Float64Array.from({ length: this.#order.length * 3 }, (_, k) => {
      const at = 9 * Math.floor(k / 3) + (k % 3);
      return (xyz[at]! + xyz[at + 3]! + xyz[at + 6]!) / 3;
    });
  }

  #pushBox(from: number, to: number): void {
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (let k = from; k < to; k += 1) {
      const at = 9 * this.#order[k]!;
      for (let value = 0; value < 9; value += 1) {
        const axis = value % 3;
        const place = this.#xyz[at + value]!;
        if (place < box[axis]!) box[axis] = place;
        if (place > box[axis + 3]!) box[axis + 3] = place;
      }
    }
    for (const value of box) this.#boxes.push(value);
  }

  /** Parts a span of the order at the middle of the longest side of its middles; in halves where all lie on one side. */
  #part(middles: Float64Array, from: number, to: number): number {
    const [low, high] = [
      [Infinity, Infinity, Infinity],
      [-Infinity, -Infinity, -Infinity],
    ];
    for (let k = from; k < to; k += 1) {
      for (let axis = 0; axis < 3; axis += 1) {
        const place = middles[3 * this.#order[k]! + axis]!;
        if (place < low[axis]!) low[axis] = place;
        if (place > high[axis]!) high[axis] = place;
      }
    }
    const sides = [0, 1, 2].map((axis) => high[axis]! - low[axis]!);
    const axis = sides.indexOf(Math.max(...sides));
    const middle = (low[axis]! + high[axis]!) / 2;
    let cut = from;
    for (let k = from; k < to; k += 1) {
      const triangle = this.#order[k]!;
      if (middles[3 * triangle + axis]! >= middle) continue;
      this.#order[k] = this.#order[cut]!;
      this.#order[cut] = triangle;
      cut += 1;
    }
    return cut > from && cut < to ? cut : (from + to) >> 1;
  }

  /** Moves `positions[at..at + 2]` to the nearest point of the surface. @param hint a triangle near it. @returns the triangle. */
  snap(positions: Float64Array, at: number, hint: number): number {
    const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
    const found = this.#found;
    let best = hint;
    let least = nearestOnTriangle(this.#xyz, 9 * hint, x, y, z, found);
    let [nx, ny, nz] = [found[0]!, found[1]!, found[2]!];
    const open = [0];
    let visits = 0;
    for (let node = open.pop(); node !== undefined && visits < MOST_VISITS; node = open.pop(), visits += 1) {
      if (this.#distanceTo(node, x, y, z) >= least) continue;
      const second = this.#second[node]!;
      if (second > 0) {
        open.push(second, node + 1);
        continue;
      }
      for (let k = this.#from[node]!; k < this.#to[node]!; k += 1) {
        const triangle = this.#order[k]!;
        const distance = nearestOnTriangle(this.#xyz, 9 * triangle, x, y, z, found);
        if (distance >= least) continue;
        [least, best] = [distance, triangle];
        [nx, ny, nz] = [found[0]!, found[1]!, found[2]!];
      }
    }
    positions[at] = nx;
    positions[at + 1] = ny;
    positions[at + 2] = nz;
    return best;
  }

  /** Distance squared from a place to the box of a node. */
  #distanceTo(node: number, x: number, y: number, z: number): number {
    const at = 6 * node;
    const boxes = this.#boxes;
    const dx = Math.max(boxes[at]! - x, 0, x - boxes[at + 3]!);
    const dy = Math.max(boxes[at + 1]! - y, 0, y - boxes[at + 4]!);
    const dz = Math.max(boxes[at + 2]! - z, 0, z - boxes[at + 5]!);
    return dx * dx + dy * dy + dz * dz;
  }
}
