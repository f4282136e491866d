/** Spacing of a formation that names none, as a multiple of the design separation: room for paths to bend. */
const SPACING_FACTOR = 1.1;

/** Least distance between the points of a formation, in its own metres, whatever the scale that scenes show it at. */
export function layoutSpacingM(
  { spacingM }: { readonly spacingM?: number | undefined },
  separationDesignM: number,
): number {
  return spacingM ?? separationDesignM * SPACING_FACTOR;
}
