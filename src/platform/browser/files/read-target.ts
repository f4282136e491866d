import { InputError, message } from '../../../core';
import type { ShowFiles } from '../../../jobs';
import { type NamedFiles, recogniseFiles } from '../named-files';
import { filesOfFolder, readFiles } from '../read-files';
import type { FileTarget } from './file-target';
import { isPermitted } from './handles';

/** Reads what lies at a target now. @throws InputError where it may not be read or is no show. */
export async function readTarget(
  target: FileTarget,
): Promise<{ readonly show: ShowFiles; readonly target: FileTarget }> {
  const { handle } = target;
  if (!(await isPermitted(handle, 'read', true))) {
    throw new InputError(
      message`the browser was not allowed to read it`,
      handle.name,
      message`Allow it, or open the file again.`,
    );
  }
  const named = await filesAt(target);
  const opened = recogniseFiles(named);
  if (opened.kind !== 'show' || !named.target) {
    throw new InputError(message`it holds no show any more`, handle.name, message`Keep yours and save it again.`);
  }
  return { show: opened.show, target: named.target };
}

async function filesAt({ kind, handle }: FileTarget): Promise<NamedFiles> {
  if (kind === 'folder') return readFiles(await filesOfFolder(handle));
  return readFiles([Object.assign(await handle.getFile(), { handle })]);
}
