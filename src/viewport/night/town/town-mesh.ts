import { BufferAttribute, BufferGeometry } from 'three';
import { type Look, SURFACE } from './surface';

type Point = readonly [number, number, number];
type Glow = readonly [number, number, number];

const DARK: Glow = [0, 0, 0];

/** Collects quads. Places are right, ahead and up of the audience, in metres; `along` and `up` measure a surface. */
export class TownMesh {
  readonly #places: number[] = [];
  readonly #measures: number[] = [];
  readonly #styles: number[] = [];
  readonly #glows: number[] = [];
  readonly #indices: number[] = [];

  /** A quad of the corners a, b (bottom), c, d (top), in order; measured from `along` and `up` at a. */
  quad(
    corners: readonly [Point, Point, Point, Point],
    look: Look,
    measures: readonly [number, number, number, number],
    glows?: readonly [Glow, Glow],
  ): void {
    const first = this.#places.length / 3;
    const [left, right, bottom, top] = measures;
    const [low, high] = glows ?? [look.glow ?? DARK, look.glow ?? DARK];
    corners.forEach((corner, k) => {
      this.#places.push(...corner);
      this.#measures.push(k === 0 || k === 3 ? left : right, k < 2 ? bottom : top);
      this.#styles.push(SURFACE[look.surface], look.seed ?? 0, look.amount ?? 0, look.warmth ?? 0);
      this.#glows.push(...(k < 2 ? low : high));
    });
    this.#indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
  }

  geometry(): BufferGeometry {
    const attribute = (numbers: readonly number[], size: number) =>
      new BufferAttribute(Float32Array.from(numbers), size);
    return new BufferGeometry()
      .setAttribute('position', attribute(this.#places, 3))
      .setAttribute('measure', attribute(this.#measures, 2))
      .setAttribute('style', attribute(this.#styles, 4))
      .setAttribute('glow', attribute(this.#glows, 3))
      .setIndex(this.#indices);
  }
}

interface Box {
  readonly u: number;
  readonly v: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly bottomM?: number;
  readonly topM: number;
  readonly turnRad?: number;
  /** How much its top leans or slopes, in metres up from left to right. */
  readonly slopeM?: number;
}

/** Four walls and a roof. */
export function addBox(mesh: TownMesh, box: Box, look: Look): void {
  const { u, v, widthM, depthM, bottomM = 0, topM, turnRad = 0, slopeM = 0 } = box;
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const corner = (a: number, b: number, z: number): Point => [
    u + (a * widthM * cos) / 2 - (b * depthM * sin) / 2,
    v + (a * widthM * sin) / 2 + (b * depthM * cos) / 2,
    z,
  ];
  const top = (a: number) => topM + (a * slopeM) / 2;
  const sides = [
    [-1, -1, 1, -1],
    [1, -1, 1, 1],
    [1, 1, -1, 1],
    [-1, 1, -1, -1],
  ] as const;
  let along = 0;
  for (const [a, b, c, d] of sides) {
    const lengthM = a === c ? depthM : widthM;
    const corners = [corner(a, b, bottomM), corner(c, d, bottomM), corner(c, d, top(c)), corner(a, b, top(a))] as const;
    mesh.quad(corners, look, [along, along + lengthM, bottomM, topM]);
    along += lengthM;
  }
  const roof = [corner(-1, -1, top(-1)), corner(1, -1, top(1)), corner(1, 1, top(1)), corner(-1, 1, top(-1))] as const;
  mesh.quad(roof, { surface: 'plain' }, [0, 1, 0, 1]);
}

interface Ring {
  readonly z: number;
  readonly radiusM: number;
  readonly glow: Glow;
  /** How far its middle is off the axis. */
  readonly asideM?: number;
}

/** A body of revolution: rings from the bottom up. The measure along is in turns, from 0 to 1. */
export function addLathe(mesh: TownMesh, u: number, v: number, rings: readonly Ring[], look: Look, sides = 24): void {
  for (let k = 0; k + 1 < rings.length; k++) {
    const [low, high] = [rings[k]!, rings[k + 1]!];
    for (let side = 0; side < sides; side++) {
      const at = ({ radiusM, z, asideM = 0 }: Ring, turn: number): Point => [
        u + asideM + radiusM * Math.cos(turn * 2 * Math.PI),
        v + radiusM * Math.sin(turn * 2 * Math.PI),
        z,
      ];
      const [from, to] = [side / sides, (side + 1) / sides];
      const corners = [at(low, from), at(low, to), at(high, to), at(high, from)] as const;
      mesh.quad(corners, look, [from, to, low.z, high.z], [low.glow, high.glow]);
    }
  }
}
