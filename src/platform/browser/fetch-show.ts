import { InputError, message } from '../../core';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';

/** A show that lies beside the page, as the build listed it. */
export interface ShowListing {
  readonly id: string;
  readonly title: string;
  /** Paths of its files within its folder, `show.json` among them. */
  readonly files: readonly string[];
  /** Whether the build laid its points out, in `points.json` beside its files. */
  readonly isLaidOut?: boolean;
  /** What the build knows of it, for the list of shows. */
  readonly drones?: number;
  readonly scenes?: number;
  /** Path of a picture of it, beside the page. */
  readonly picture?: string;
}

/** The shows that come with the page. */
export async function fetchShowListings(): Promise<ShowListing[]> {
  const listings: ShowListing[] = await (await fetchFile('shows/index.json')).json();
  return listings;
}

/** A show that comes with the page, with all that lies in its folder. */
export async function fetchShow({ id, files, isLaidOut }: ShowListing): Promise<ShowFiles> {
  // Without it the points are made anew.
  const laidOut = isLaidOut ? fetchBytes(`shows/${id}/points.json`).catch(() => undefined) : undefined;
  const text = await (await fetchFile(`shows/${id}/show.json`)).text();
  const assets = files.filter((path) => path !== 'show.json');
  const fetched = assets.map(async (path) => [path, await fetchBytes(`shows/${id}/${path}`)] as const);
  return withStudioAssets({
    name: `shows/${id}/show.json`,
    text,
    assets: new Map(await Promise.all(fetched)),
    ...withPoints(await laidOut),
  });
}

function withPoints(laidOut: Uint8Array | undefined): Pick<ShowFiles, 'laidOut'> {
  return laidOut ? { laidOut } : {};
}

/** Adds the studio's font where a show writes with it. */
export async function withStudioAssets(show: ShowFiles): Promise<ShowFiles> {
  if (!writesWithFont(show.text)) return show;
  return { ...show, assets: new Map([...show.assets, ...(await fetchStudioFont())]) };
}

/** The studio's font, by its path beside a show. */
export async function fetchStudioFont(): Promise<ReadonlyMap<string, Uint8Array>> {
  studioFont ??= fetchBytes(BOLD_FONT_PATH.replace(/^studio\//, '')).catch((error) => {
    studioFont = null;
    throw error;
  });
  return new Map([[BOLD_FONT_PATH, await studioFont]]);
}

let studioFont: Promise<Uint8Array> | null = null;

/** Styles of text that are written in a font. */
const FONT_STYLES: ReadonlySet<unknown> = new Set(['outline', 'twoRows', 'fill', 'contour', 'rows']);

/** Whether JSON of a show, or of a part of it, has text in a font. A text that is not JSON has none; the planner will say so. */
export function writesWithFont(text: string): boolean {
  let found = false;
  try {
    JSON.parse(text, (key, value) => {
      found ||= key === 'style' && FONT_STYLES.has(value);
      return value;
    });
  } catch {
    return false;
  }
  return found;
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(path)).arrayBuffer());
}

async function fetchFile(path: string): Promise<Response> {
  const url = new URL(path, document.baseURI);
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return response;
  const what = response ? message`the server answered ${response.status}` : message`the server could not be reached`;
  throw new InputError(what, url.pathname, message`Check the connection and reload the page.`);
}
