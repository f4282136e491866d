import { InputError, type Message, message } from '../../core';

const CAUSES: Readonly<Record<string, readonly [what: Message, remedy: Message]>> = {
  ENOENT: [message`there is no such file or folder`, message`Check the path.`],
  ENOTDIR: [message`a part of the path is a file, not a folder`, message`Check the path.`],
  EISDIR: [message`it is a folder, not a file`, message`Name a file.`],
  EACCES: [message`permission denied`, message`Change its permissions or choose another place.`],
  EPERM: [message`permission denied`, message`Change its permissions or choose another place.`],
  EROFS: [message`the disk is read-only`, message`Choose another place.`],
  ENOSPC: [message`the disk is full`, message`Free some space or choose another disk.`],
  EDQUOT: [message`the disk quota is used up`, message`Free some space or choose another disk.`],
  EFBIG: [
    message`the file grows larger than this system allows`,
    message`Raise the limit (ulimit -f) or choose another disk.`,
  ],
  ERR_FS_FILE_TOO_LARGE: [message`the file is larger than 2 GiB`, message`Give a smaller one.`],
  ENAMETOOLONG: [message`the name is too long`, message`Choose a shorter one.`],
};

/** Turns a refusal of the file system into the one clear error it is; anything else comes back as it was. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const cause = CAUSES[String(error.code)];
  if (cause) return new InputError(cause[0], path, cause[1]);
  if (!('syscall' in error)) return error;
  return new InputError(message`the system refused: ${String(error.code)}`, path, message`Choose another place.`);
}
