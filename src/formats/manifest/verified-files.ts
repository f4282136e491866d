import { InputError, message } from '../../core';
import type { FlightFiles } from '../flight-files';
import { Sha256 } from '../values/sha256';
import type { ManifestFacts, ManifestFile } from './manifest-facts';

const REMEDY = message`Do not fly it. Export the show again.`;

/**
 * The same files, each compared with its hash in the manifest when it is read.
 * @throws InputError at once when the manifest contradicts itself or lists a file that is missing; on reading, for a
 * file that is not the one the manifest was written for, or that it does not list.
 */
export function verifiedFiles(files: FlightFiles, manifest: ManifestFacts): FlightFiles {
  const listed = listFiles(files, manifest);
  compareDroneHashes(files.name, listed, manifest);
  return {
    name: files.name,
    paths: files.paths,
    read: (path) => {
      const bytes = files.read(path);
      compareFile(bytes, listed.get(path), `${files.name}: ${path}`, manifest.path);
      return bytes;
    },
  };
}

function listFiles({ name, paths }: FlightFiles, manifest: ManifestFacts): Map<string, ManifestFile> {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size < manifest.files.length)
    throw new InputError(message`it lists a file twice`, `${name}: ${manifest.path}`, REMEDY);
  const present = new Set(paths);
  const missing = manifest.files.find(({ path }) => !present.has(path));
  if (missing)
    throw new InputError(message`${manifest.path} lists a file that is missing`, `${name}: ${missing.path}`, REMEDY);
  return listed;
}

/** The hash of a drone's file stands twice in a manifest: with the files, and with the drone. */
function compareDroneHashes(name: string, listed: ReadonlyMap<string, ManifestFile>, manifest: ManifestFacts): void {
  for (const [slot, { file, sha256 }] of manifest.drones.entries()) {
    const ofFile = listed.get(file)?.sha256 ?? message`no such file`;
    if (ofFile === sha256) continue;
    const what = message`its SHA-256 of ${file} is ${sha256}, but files says ${ofFile}`;
    throw new InputError(what, message`${name}: ${manifest.path}: drones[${slot}]`, REMEDY);
  }
}

function compareFile(bytes: Uint8Array, listed: ManifestFile | undefined, where: string, manifestPath: string): void {
  if (!listed) throw new InputError(message`the file is not in ${manifestPath}`, where, REMEDY);
  const found = new Sha256().update(bytes).hex();
  if (found !== listed.sha256) {
    const what = message`its SHA-256 is ${found}, but ${manifestPath} says ${listed.sha256}: it is a wrong or changed file`;
    throw new InputError(what, where, REMEDY);
  }
  if (bytes.length !== listed.bytes) {
    throw new InputError(
      message`it has ${bytes.length} bytes, but ${manifestPath} says ${listed.bytes}`,
      where,
      REMEDY,
    );
  }
}
