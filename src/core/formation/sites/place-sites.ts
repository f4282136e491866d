import type { Keep, Site } from './site';

/** Where a set of points goes: scaled, moved by `shift`, turned about the vertical, then moved to `at`. */
export interface SitePlacement {
  readonly scale?: number;
  readonly shift?: readonly [x: number, y: number, z: number];
  readonly turnRad?: number;
  readonly at?: readonly [x: number, y: number, z: number];
}

type Move = (positions: Float64Array, at: number) => void;

/** The same points elsewhere, with what keeps them in place moved along. Mirrored twins are forgotten: the axis has moved. */
export function placeSites(sites: readonly Site[], placement: SitePlacement): Site[] {
  const there = placing(placement);
  const back = takingBack(placement);
  return sites.map(({ x, y, z, pitch, keep, colour, part }) => {
    const position = Float64Array.of(x, y, z);
    there(position, 0);
    const movedKeep: Keep | undefined =
      keep &&
      ((positions, at) => {
        back(positions, at);
        keep(positions, at);
        there(positions, at);
      });
    return {
      x: position[0]!,
      y: position[1]!,
      z: position[2]!,
      pitch: pitch * (placement.scale ?? 1),
      ...(movedKeep && { keep: movedKeep }),
      colour,
      part,
    };
  });
}

function placing({ scale = 1, shift = [0, 0, 0], turnRad = 0, at = [0, 0, 0] }: SitePlacement): Move {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  return (positions, offset) => {
    const x = positions[offset]! * scale + shift[0];
    const y = positions[offset + 1]! * scale + shift[1];
    positions[offset] = cos * x - sin * y + at[0];
    positions[offset + 1] = sin * x + cos * y + at[1];
    positions[offset + 2] = positions[offset + 2]! * scale + shift[2] + at[2];
  };
}

function takingBack({ scale = 1, shift = [0, 0, 0], turnRad = 0, at = [0, 0, 0] }: SitePlacement): Move {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  return (positions, offset) => {
    const x = positions[offset]! - at[0];
    const y = positions[offset + 1]! - at[1];
    positions[offset] = (cos * x + sin * y - shift[0]) / scale;
    positions[offset + 1] = (-sin * x + cos * y - shift[1]) / scale;
    positions[offset + 2] = (positions[offset + 2]! - at[2] - shift[2]) / scale;
  };
}

/** The sites moved to where relaxing put them; `positions` is `count × 3`. */
export function sitesAt(sites: readonly Site[], positions: Float64Array): Site[] {
  return sites.map((site, index) => ({
    ...site,
    x: positions[index * 3]!,
    y: positions[index * 3 + 1]!,
    z: positions[index * 3 + 2]!,
  }));
}
