import type { FlightFiles } from './flight-files';

/**
 * The same files seen from the folder that holds them all: a folder that was packed or chosen as a whole brings its own
 * name before every path, and its manifest would not be found.
 */
export function rootedFiles(files: FlightFiles): FlightFiles {
  const paths = files.paths.filter((path) => !isSystemFile(path));
  const folder = paths[0]?.match(/^[^/]+\//)?.[0];
  if (folder === undefined || !paths.every((path) => path.startsWith(folder))) return files;
  return rootedFiles({
    name: files.name,
    paths: paths.map((path) => path.slice(folder.length)),
    read: (path) => files.read(folder + path),
  });
}

/** Resource forks and the like that other systems put into archives. */
export function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));
}
