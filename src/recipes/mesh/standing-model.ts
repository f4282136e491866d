import { InputError, message } from '../../core';
import type { Triangles } from '../../core/formation';
import { readColour, type TriangleMesh } from '../../drawing';
import type { RecipeOf } from '../context';
import { liftInk } from '../drawing/dark-ink';

/** A model in the frame of a formation, about its own middle, its longest side 1. */
export interface StandingModel extends Triangles {
  /** Its height; its longest side where it has none. */
  readonly heightUnits: number;
}

/** Turns a model upright and to the audience: what faces +z in files whose y points up, or -y in those whose z does. */
export function standModel(mesh: TriangleMesh, recipe: RecipeOf<'mesh'>, where: string): StandingModel {
  const isYUp = (recipe.up === 'auto' ? mesh.up : recipe.up) === 'y';
  const xyz = new Float64Array(mesh.xyz.length);
  for (let at = 0; at < xyz.length; at += 3) {
    xyz[at] = mesh.xyz[at]!;
    xyz[at + 1] = isYUp ? -mesh.xyz[at + 2]! : mesh.xyz[at + 1]!;
    xyz[at + 2] = isYUp ? mesh.xyz[at + 1]! : mesh.xyz[at + 2]!;
  }
  const sides = moveToMiddle(xyz);
  const longest = Math.max(...sides);
  if (!(longest > 0)) throw noSurface(where);
  for (let at = 0; at < xyz.length; at += 1) xyz[at]! /= longest;
  const height = sides[2]! / longest;
  const plain = readColour(recipe.colour, where)!;
  return {
    xyz,
    colours: mesh.colours.map((colour) => (colour < 0 ? plain : liftInk(colour))),
    partOf: (triangle) => mesh.partNames[mesh.parts[triangle]!]!,
    heightUnits: height > 1e-6 ? height : 1,
  };
}

export function noSurface(where: string): InputError {
  return new InputError(
    message`the model has no surface: all of its triangles are without area`,
    where,
    message`Export it again, or take another.`,
  );
}

/** Moves the middle of what points span to zero; returns the sides of that. */
function moveToMiddle(xyz: Float64Array): number[] {
  const [low, high] = [
    [Infinity, Infinity, Infinity],
    [-Infinity, -Infinity, -Infinity],
  ];
  for (let at = 0; at < xyz.length; at += 1) {
    const axis = at % 3;
    if (xyz[at]! < low[axis]!) low[axis] = xyz[at]!;
    if (xyz[at]! > high[axis]!) high[axis] = xyz[at]!;
  }
  for (let at = 0; at < xyz.length; at += 1) xyz[at]! -= (low[at % 3]! + high[at % 3]!) / 2;
  return [0, 1, 2].map((axis) => high[axis]! - low[axis]!);
}

/** The triangles of some numbers. */
export function pickTriangles({ xyz, colours, partOf }: Triangles, picked: readonly number[]): Triangles {
  const own = new Float64Array(9 * picked.length);
  for (const [at, triangle] of picked.entries()) own.set(xyz.subarray(9 * triangle, 9 * triangle + 9), 9 * at);
  return {
    xyz: own,
    colours: Int32Array.from(picked, (triangle) => colours[triangle]!),
    partOf: (triangle) => partOf(picked[triangle]!),
  };
}
