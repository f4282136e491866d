import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cancelled, InputError } from '../../../src/core';
import { type FileCalls, writeFileAtomically, writeFilesAtomically } from '../../../src/platform/node';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tulpar-file-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const BYTES = new TextEncoder().encode('flight');

/** File calls of a disk that holds so many bytes. */
function smallDisk(bytesFree: number): FileCalls {
  let free = bytesFree;
  return {
    open: (path, flags) => openSync(path, flags),
    write: (file, bytes) => {
      if (free === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
      const part = bytes.subarray(0, free);
      free -= part.length;
      return writeSync(file, part);
    },
    sync: () => {},
  };
}

test('the file is there, whole, once it is written, and not before', async () => {
  const path = join(folder, 'show.skyc');
  const result = await writeFileAtomically(path, (write) => {
    write(BYTES);
    expect(existsSync(path)).toBe(false);
    write(BYTES);
    return 12;
  });
  expect(result).toBe(12);
  expect(readFileSync(path, 'utf8')).toBe('flightflight');
  expect(readdirSync(folder)).toEqual(['show.skyc']);
});

test.each([
  ['a cancel', new Cancelled()],
  ['a bug', new TypeError('oops')],
])('%s in the midst leaves the old file as it was, and nothing else', async (_, thrown) => {
  const path = join(folder, 'show.skyc');
  writeFileSync(path, 'old');
  const writing = writeFileAtomically(path, async (write) => {
    write(BYTES);
    throw thrown;
  });
  await expect(writing).rejects.toBe(thrown);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['show.skyc']);
});

test('a disk that fills up is one clear error and leaves nothing', async () => {
  const path = join(folder, 'show.skyc');
  const fill = (write: (bytes: Uint8Array) => void) => {
    for (let i = 0; i < 3; i++) write(BYTES);
  };
  const error = await writeFileAtomically(path, fill, smallDisk(10)).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toBe(`${path}: the disk is full. Free some space or choose another disk.`);
  expect(readdirSync(folder)).toEqual([]);
  await writeFileAtomically(path, fill, smallDisk(18));
  expect(readFileSync(path, 'utf8')).toBe('flight'.repeat(3));
});

test('the full device of the system is written straight, and is full', async () => {
  const error = await writeFileAtomically('/dev/full', (write) => write(BYTES)).catch((thrown) => thrown);
  expect(error.message).toBe('/dev/full: the disk is full. Free some space or choose another disk.');
});

test.each([
  ['a folder that is not there', () => join(folder, 'nowhere', 'x.skyc'), 'there is no such file or folder'],
  ['a folder in place of the file', () => folder, 'it is a folder, not a file'],
  ['a file in place of the folder', () => join(folder, 'plain', 'x.skyc'), 'a part of the path is a file'],
  ['a name that is too long', () => join(folder, 'x'.repeat(300)), 'the name is too long'],
])('%s is one clear error, before anything is made', async (_, pathOf, what) => {
  writeFileSync(join(folder, 'plain'), '');
  let filled = false;
  const error = await writeFileAtomically(pathOf(), () => {
    filled = true;
  }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error.what).toContain(what);
  expect(filled).toBe(false);
});

test('a folder that may not be written to is one clear error', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  const calls = smallDisk(100);
  const refused: FileCalls = {
    ...calls,
    open: () => {
      throw Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'open' });
    },
  };
  const error = await writeFileAtomically(join(closed, 'x.skyc'), () => {}, refused).catch((thrown) => thrown);
  expect(error.what).toBe('permission denied');
});

test('files that belong together appear together', async () => {
  const paths = [join(folder, 'a.json'), join(folder, 'a.zip')];
  await writeFilesAtomically(paths, ([first, second]) => {
    first!(BYTES);
    second!(BYTES);
    expect(paths.map((path) => existsSync(path))).toEqual([false, false]);
  });
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['flight', 'flight']);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.zip']);
});

test.each([
  ['the first', 3],
  ['the second', 9],
])('a disk that fills up within %s leaves both as they were', async (_, bytesFree) => {
  const paths = [join(folder, 'a.json'), join(folder, 'a.zip')];
  writeFileSync(paths[0]!, 'old');
  const writing = writeFilesAtomically(
    paths,
    (writes) => {
      for (const write of writes) write(BYTES);
    },
    smallDisk(bytesFree),
  );
  await expect(writing).rejects.toThrow('the disk is full');
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(readFileSync(paths[0]!, 'utf8')).toBe('old');
});

test('a disk that refuses to keep the second leaves both as they were', async () => {
  const paths = [join(folder, 'a.json'), join(folder, 'a.zip')];
  let syncs = 0;
  const failing: FileCalls = {
    ...smallDisk(100),
    sync: () => {
      if (++syncs === 2) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'fsync' });
    },
  };
  await expect(writeFilesAtomically(paths, () => {}, failing)).rejects.toThrow('the disk is full');
  expect(readdirSync(folder)).toEqual([]);
});

test('a second place that cannot be written is found before anything is made', async () => {
  const paths = [join(folder, 'a.json'), folder];
  await expect(writeFilesAtomically(paths, () => expect.fail('filled'))).rejects.toThrow('it is a folder');
  expect(readdirSync(folder)).toEqual([]);
});
