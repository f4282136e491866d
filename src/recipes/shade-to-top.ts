import type { Site } from '../core/formation';

/** Runs each point's colour towards `top`, `0xrrggbb` of sRGB, by its height. */
export function shadeToTop(sites: readonly Site[], top: number): Site[] {
  const heights = sites.map(({ z }) => z);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return sites.map((site) => {
    const share = high > low ? (site.z - low) / (high - low) : 0;
    const channels = [16, 8, 0].map((shift) => {
      const [from, to] = [(site.colour >> shift) & 255, (top >> shift) & 255];
      return Math.round(from + share * (to - from)) << shift;
    });
    return { ...site, colour: channels.reduce((sum, channel) => sum + channel, 0) };
  });
}
