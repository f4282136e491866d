import type { Recipe, Show } from '../../show';
import { filesToAdd, withPaths } from '../brought-files';
import { readCountdown } from './countdown';

/** Groups of the library, in their order. */
export const LIBRARY_GROUPS = ['shapes', 'text', 'show', 'other', 'saved'] as const;
export type LibraryGroup = (typeof LIBRARY_GROUPS)[number];

/** A formation to add, as a recipe like those of a show's file. */
export interface LibraryItem {
  readonly id: string;
  readonly group: LibraryGroup;
  /** Its name where it has one of its own; else it is called by its `id` in the reader's language. */
  readonly name?: string;
  readonly recipe: { readonly kind: string; readonly [key: string]: unknown };
  /** Names of the scenes it makes, each with its recipe, where it makes several. */
  readonly scenes?: readonly SceneOfItem[];
  /** The formation of the open show that it is. */
  readonly formation?: string;
  /** Files that its recipe names. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

export interface SceneOfItem {
  readonly name: string;
  readonly recipe: LibraryItem['recipe'];
}

const FLAT = ['ring', 'disc', 'heart', 'star', 'polygon', 'arrow', 'flag', 'shield', 'tree', 'wave', 'spiral'];
const SOLID = ['sphere', 'dome', 'cube', 'cylinder', 'cone', 'torus', 'helix'];
/** Those that are best known by their line. */
const LINES = new Set(['ring', 'spiral']);
/** How bright the inside of a filled shape is: the rim reads first. */
const INSIDE = 0.7;
const SAMPLE_TEXT = 'ABC';
const SAMPLE_LINK = 'https://tulpar.kz';
const GRID_PITCH_M = 2.5;

/** The forms that the studio has. */
export const SHAPE_ITEMS: readonly LibraryItem[] = [
  { id: 'grid', group: 'shapes', recipe: { kind: 'grid', columns: 10, rows: 6, pitchM: GRID_PITCH_M } },
  ...FLAT.map((shape): LibraryItem => {
    const layout = LINES.has(shape) ? { mode: 'outline' } : { inside: INSIDE };
    return { id: shape, group: 'shapes', recipe: { kind: 'shape', shape, ...layout } };
  }),
  ...SOLID.map((solid): LibraryItem => ({ id: solid, group: 'shapes', recipe: { kind: 'solid', solid } })),
];

/** What is written with the words that are searched for, or with a sample. */
export function textItems(query: string): LibraryItem[] {
  const words = query.trim();
  const text = words || SAMPLE_TEXT;
  const named = words === '' ? {} : { name: words };
  const numbers = readCountdown(words);
  const scenes = numbers.map(
    (number): SceneOfItem => ({ name: String(number), recipe: lettersOf(String(number), 'contour') }),
  );
  return [
    { id: 'lines', group: 'text', ...named, recipe: { kind: 'text', text } },
    { id: 'doubled', group: 'text', ...named, recipe: { kind: 'text', text, rows: 2 } },
    { id: 'outline', group: 'text', ...named, recipe: lettersOf(text, 'outline') },
    { id: 'filled', group: 'text', ...named, recipe: lettersOf(text, 'contour') },
    { id: 'countdown', group: 'text', recipe: scenes[0]!.recipe, scenes },
    { id: 'qr', group: 'text', ...named, recipe: { kind: 'qr', text: words || SAMPLE_LINK } },
  ];
}

function lettersOf(text: string, style: string): LibraryItem['recipe'] {
  return { kind: 'text', text, style, ...(style === 'contour' && { inside: INSIDE }) };
}

/** A formation as it is kept or brought, for any show. */
interface BroughtFormation {
  readonly name: string;
  readonly recipe: { readonly kind: string };
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The formations of another show, or what this browser keeps. */
export function broughtItems(group: 'other' | 'saved', formations: readonly BroughtFormation[]): LibraryItem[] {
  return formations.map(({ name, recipe, files }, k) => {
    const id = group === 'saved' ? `saved/${name}` : `other/${k}/${name}`;
    return { id, group, name, recipe: { ...recipe }, files };
  });
}

/** An item as it comes into a show: files whose names others have there come under new ones. */
export function itemFor(assets: ReadonlyMap<string, Uint8Array>, item: LibraryItem): LibraryItem {
  if (!item.files) return item;
  const { files, paths } = filesToAdd(assets, item.files);
  return { ...item, files, recipe: { ...withPaths(item.recipe as Recipe, paths) } };
}

/** The formations of the open show. */
export function showItems({ formations }: Show): LibraryItem[] {
  return Object.entries(formations).map(([key, { title, recipe }]) => ({
    id: `show/${key}`,
    group: 'show',
    name: title ?? key,
    recipe,
    formation: key,
  }));
}
