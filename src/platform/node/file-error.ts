import { InputError } from '../../core';

const CAUSES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['there is no such file or folder', 'Check the path.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the path.'],
  EISDIR: ['it is a folder, not a file', 'Name a file.'],
  EACCES: ['permission denied', 'Change its permissions or choose another place.'],
  EPERM: ['permission denied', 'Change its permissions or choose another place.'],
  EROFS: ['the disk is read-only', 'Choose another place.'],
  ENOSPC: ['the disk is full', 'Free some space or choose another disk.'],
  EDQUOT: ['the disk quota is used up', 'Free some space or choose another disk.'],
  EFBIG: ['the file grows larger than this system allows', 'Raise the limit (ulimit -f) or choose another disk.'],
  ERR_FS_FILE_TOO_LARGE: ['the file is larger than 2 GiB', 'Give a smaller one.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};

/** Turns a refusal of the file system into the one clear error it is; anything else comes back as it was. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const cause = CAUSES[String(error.code)];
  if (cause) return new InputError(cause[0], path, cause[1]);
  if (!('syscall' in error)) return error;
  return new InputError(`the system refused: ${error.code}`, path, 'Choose another place.');
}
