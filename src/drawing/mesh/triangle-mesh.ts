import { InputError, type MessageText, message } from '../../core';

/** Triangles of a model, in the axes and the unit of its file. */
export interface TriangleMesh {
  /** `triangles × 9`: x, y, z of each corner. */
  readonly xyz: Float64Array;
  /** `triangles`: sRGB, `0xrrggbb`; -1 for what has no colour of its own. */
  readonly colours: Int32Array;
  /** `triangles`: index into `partNames`. */
  readonly parts: Uint16Array;
  readonly partNames: readonly string[];
  /** The axis that points up in files of its kind. */
  readonly up: 'y' | 'z';
  /** What was left out, a sentence each. */
  readonly notes: readonly MessageText[];
}

/** Triangles of a model, at most: they take 100 bytes each while points are laid out. */
export const MOST_TRIANGLES = 500_000;
const MOST_PARTS = 1000;

export function tooManyTriangles(count: number, where: string): InputError {
  return new InputError(
    message`the model has ${count} triangles, more than ${MOST_TRIANGLES}`,
    where,
    message`Decimate it: 50000 are plenty for lights.`,
  );
}

export function brokenModel(where: string, what: MessageText): InputError {
  return new InputError(message`the model cannot be read: ${what}`, where, message`Export it again as GLB.`);
}

/** Gathers triangles, and refuses too many before they take memory. */
export class MeshBuilder {
  readonly #where: string;
  #xyz = new Float64Array(9 * 1024);
  #colours: number[] = [];
  #parts: number[] = [];
  readonly #names = new Map<string, number>();
  #part = 0;

  constructor(where: string) {
    this.#where = where;
  }

  /** Triangles that are added from now on are of this part. */
  startPart(name: string): void {
    const short = name.trim().slice(0, 60) || 'model';
    const known = this.#names.get(short);
    if (known === undefined && this.#names.size < MOST_PARTS) this.#names.set(short, this.#names.size);
    this.#part = known ?? this.#names.size - 1;
  }

  /** Throws when so many more triangles would be too many. */
  requireRoom(more: number): void {
    const count = this.#colours.length + more;
    if (!(count <= MOST_TRIANGLES)) throw tooManyTriangles(count, this.#where);
  }

  /** Adds a triangle whose corners begin at places in `from`. */
  add(from: ArrayLike<number>, a: number, b: number, c: number, colour: number): void {
    if (this.#names.size === 0) this.startPart('model');
    const at = 9 * this.#colours.length;
    if (at === 9 * MOST_TRIANGLES) throw tooManyTriangles(MOST_TRIANGLES + 1, this.#where);
    if (at === this.#xyz.length) {
      const larger = new Float64Array(2 * at);
      larger.set(this.#xyz);
      this.#xyz = larger;
    }
    for (let axis = 0; axis < 3; axis += 1) {
      this.#xyz[at + axis] = from[a + axis]!;
      this.#xyz[at + 3 + axis] = from[b + axis]!;
      this.#xyz[at + 6 + axis] = from[c + axis]!;
    }
    this.#colours.push(colour);
    this.#parts.push(this.#part);
  }

  finish(up: 'y' | 'z', notes: readonly MessageText[]): TriangleMesh {
    return {
      xyz: this.#xyz.slice(0, 9 * this.#colours.length),
      colours: Int32Array.from(this.#colours),
      parts: Uint16Array.from(this.#parts),
      partNames: [...this.#names.keys()],
      up,
      notes,
    };
  }
}
