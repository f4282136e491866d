import type { FormationPoints, MessageText } from '../core';

/** Points that were laid out before, by the key of what they were made from; see `formationKey`. */
export type LaidOut = ReadonlyMap<string, FormationPoints>;

/** One formation as it is written: millimetres from the point before, and colours and parts as numbers into tables. */
interface Written {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly number[];
  readonly colours: readonly number[];
  readonly colourTable: readonly number[];
  readonly parts: readonly number[];
  readonly partNames: readonly string[];
  readonly sizeM?: number;
  readonly leftOut?: readonly string[];
  readonly notes?: readonly MessageText[];
}

/** Writes laid-out points as JSON, for the page to fetch in place of what lays them out. */
export function printLaidOut(laidOut: LaidOut): string {
  return JSON.stringify(Object.fromEntries([...laidOut].map(([key, points]) => [key, write(points)])));
}

function write({ positionsM, coloursSrgb, parts, partNames, sizeM, leftOut, notes }: FormationPoints): Written {
  const millimetres = (point: number, k: number) => (point < 0 ? 0 : Math.round(positionsM[3 * point + k]! * 1000));
  const axis = (k: number) => Array.from(parts, (_, point) => millimetres(point, k) - millimetres(point - 1, k));
  const colours = Array.from(parts, (_, point) => {
    const [red, green, blue] = coloursSrgb.subarray(3 * point, 3 * point + 3);
    return red! * 65536 + green! * 256 + blue!;
  });
  const colourTable = [...new Set(colours)];
  return {
    x: axis(0),
    y: axis(1),
    z: axis(2),
    colours: colours.map((colour) => colourTable.indexOf(colour)),
    colourTable,
    parts: [...parts],
    partNames,
    ...(sizeM !== undefined && { sizeM }),
    ...(leftOut && { leftOut }),
    ...(notes && { notes }),
  };
}

/** Reads laid-out points. What cannot be read counts for nothing: the points are made anew then. */
export function readLaidOut(bytes: Uint8Array): LaidOut {
  try {
    const written = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Written>;
    return new Map(Object.entries(written).map(([key, one]) => [key, read(one)]));
  } catch {
    return new Map();
  }
}

function read({ x, y, z, colours, colourTable, parts, partNames, sizeM, leftOut, notes }: Written): FormationPoints {
  if (![y, z, colours, parts].every(({ length }) => length === x.length)) throw new Error('points of unequal length');
  const place = [0, 0, 0];
  const step = (k: number, byMm: number) => {
    place[k]! += byMm;
    return place[k]! / 1000;
  };
  return {
    positionsM: Float64Array.from(
      x.flatMap((_, point) => [step(0, x[point]!), step(1, y[point]!), step(2, z[point]!)]),
    ),
    coloursSrgb: Uint8Array.from(
      colours.flatMap((index) => {
        const colour = colourTable[index]!;
        return [colour >> 16, (colour >> 8) & 255, colour & 255];
      }),
    ),
    parts: Uint16Array.from(parts),
    partNames,
    ...(sizeM !== undefined && { sizeM }),
    ...(leftOut && { leftOut }),
    ...(notes && { notes }),
  };
}
