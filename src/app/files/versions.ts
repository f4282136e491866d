import type { ShowFiles } from '../../jobs';
import { keepVersion, listVersions, removeVersion, type VersionWithAssets } from '../../platform/browser/files';
import type { NamedVersion } from '../../ui';
import type { DocumentWorkspace } from '../workspace/document-workspace';
import type { KeptHistory } from './kept-history';

/** The named versions of a show, the newest first. */
export async function versionsOf({ identity }: KeptHistory): Promise<NamedVersion[]> {
  return (await listVersions(identity.id)).map(({ id, name, madeAt }) => ({ id, name, madeAt }));
}

/** Keeps the show as it stands under a name. */
export async function saveVersion(history: KeptHistory, name: string): Promise<void> {
  history.keep();
  const { text, files, blobs } = history.snapshot();
  const madeAt = Date.now();
  const id = `${madeAt.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  await keepVersion({ showId: history.identity.id, id, name, madeAt, text, files }, blobs);
}

/** Puts a version in the place of the document: a step that can be undone. */
export async function restoreVersion(
  { identity }: KeptHistory,
  id: string,
  documents: DocumentWorkspace,
): Promise<void> {
  const version = (await listVersions(identity.id)).find((one) => one.id === id);
  if (version) await documents.replaceWith({ key: 'version', of: version.name }, asFiles(version), false);
}

export async function forgetVersion({ identity }: KeptHistory, id: string): Promise<void> {
  await removeVersion(identity.id, id);
}

function asFiles({ name, text, assets }: VersionWithAssets): ShowFiles {
  return { name, text, assets };
}
