import type { DocumentPath } from './document-path';

/** A document of the next version, and where things of it stand in the one that it was made of. */
export interface Migrated {
  readonly document: Readonly<Record<string, unknown>>;
  readonly sourcePath: (path: DocumentPath) => DocumentPath;
}

/** Turns a document of one version into one of the next. `where`: what to call the file. */
export type Migration = (document: Readonly<Record<string, unknown>>, where: string) => Migrated;
