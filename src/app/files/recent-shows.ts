import { listKeptShows, takenShows } from '../../platform/browser/files';
import type { RecentShow } from '../../ui';

/** As many of the shows that are kept as a list has room for. */
const MOST_LISTED = 30;

/** The shows that this browser keeps, the last changed first. @param openHere id of the one that this tab has open. */
export async function listRecent(openHere: string | null): Promise<RecentShow[]> {
  const [shows, taken] = await Promise.all([listKeptShows(), takenShows()]);
  return shows
    .slice(0, MOST_LISTED)
    .map(({ id, title, drones, changedAt, at, savedAt, isLeft, name, target, picture }) => ({
      id,
      title,
      drones,
      picture: picture ?? null,
      changedAt,
      isSaved: at === savedAt,
      isRecovered: at !== savedAt && !isLeft && !taken.has(id),
      isOpenHere: id === openHere,
      isOpenElsewhere: id !== openHere && taken.has(id),
      fileName: target?.handle.name ?? (at === savedAt ? name.split('/').at(-1)! : null),
    }));
}

/** The show that an earlier tab had in no file when it was closed; null where there is none. */
export async function lastUnsaved(): Promise<RecentShow | null> {
  return (await listRecent(null)).find(({ isRecovered }) => isRecovered) ?? null;
}
