import { readFileSync } from 'node:fs';

/** A package that is compared with, as it is installed here. */
export interface Peer<Api> {
  readonly api: Api;
  readonly version: string;
}

const PACKAGES = new URL('../../../node_modules/', import.meta.url);

/** Loads a peer where it is installed; says so and returns null where it is not. */
export async function loadPeer<Api>(name: string, wantedVersion: string): Promise<Peer<Api> | null> {
  try {
    const { version } = JSON.parse(readFileSync(new URL(`${name}/package.json`, PACKAGES), 'utf8'));
    // Named at run time: types and bundlers must not ask for a package that need not be there.
    return { api: (await import(name)) as Api, version };
  } catch {
    console.error(
      `peer ${name} is not installed and left out; to compare with it: npm i --no-save ${name}@${wantedVersion}`,
    );
    return null;
  }
}
