import type { FormationPoints } from '../../../core';

/** A part of a formation. */
export interface PartFact {
  readonly name: string;
  /** Points that light it. */
  readonly count: number;
  /** Of most of its points, as CSS writes it. */
  readonly colour: string;
}

/** The parts of a formation that have points, the largest first. */
export function partsOf({ parts, partNames, coloursSrgb: rgb }: FormationPoints): PartFact[] {
  const colours = partNames.map(() => new Map<string, number>());
  parts.forEach((part, k) => {
    const colour = `rgb(${rgb[3 * k]} ${rgb[3 * k + 1]} ${rgb[3 * k + 2]})`;
    colours[part]?.set(colour, (colours[part].get(colour) ?? 0) + 1);
  });
  const facts = partNames.map((name, part) => {
    const counted = [...colours[part]!].sort(([, a], [, b]) => b - a);
    return { name, count: counted.reduce((sum, [, count]) => sum + count, 0), colour: counted[0]?.[0] ?? '' };
  });
  return facts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
