import type { ColourAt, PictureItem } from '../core/formation';

/** How bright lines and borders are, and what lies within; full where left out. */
export interface Shades {
  readonly rim?: number | undefined;
  readonly inside?: number | undefined;
}

/** Items in the brightness that is asked for; those of full brightness as they are. */
export function shaded<Item extends PictureItem>(item: Item, { rim = 1, inside = 1 }: Shades): Item {
  if (rim === 1 && inside === 1) return item;
  const { colour, colourAt = () => colour } = item;
  const shadedAt: ColourAt = (x, y, row) => dimmed(colourAt(x, y, row), row === 0 ? rim : inside);
  return { ...item, colourAt: shadedAt };
}

/** A colour of sRGB, `0xrrggbb`, as much dimmer as the eye sees it. */
export function dimmed(colour: number, brightness: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (Math.round(((colour >> shift) & 255) * brightness) << shift), 0);
}
