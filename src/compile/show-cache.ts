import { CheckMemory, type FormationPoints, LightMemory, RecentMap, SegmentCache } from '../core';
import type { FormationInputs } from '../show';

interface KeptFormation {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly points: FormationPoints;
}

/** Formations that are kept: those of a long show and of a few variants of it. */
const MOST_KEPT = 100;

/**
 * What was made of a show before: formations, segments of the flight, what the check found of them, and their light.
 * After an edit all that does not depend on it is the same object as before. It belongs to the caller that compiles:
 * what is compiled with it must not be changed, and what of it leaves a worker must be copied.
 */
export class ShowCache {
  readonly segments = new SegmentCache();
  readonly checks = new CheckMemory();
  readonly lights = new LightMemory();
  readonly #formations = new RecentMap<string, KeptFormation>(MOST_KEPT);

  /** Points as they were made before from the same recipe and files. */
  formation(inputs: FormationInputs): FormationPoints | undefined {
    const key = keyOf(inputs);
    const kept = this.#formations.get(key);
    if (!kept || !areSame(kept.files, inputs.files)) return undefined;
    this.#formations.set(key, kept);
    return kept.points;
  }

  /** Keeps points for the next time; nothing changes when they are kept already. */
  keepFormation(inputs: FormationInputs, points: FormationPoints): void {
    if (this.formation(inputs) === points) return;
    this.#formations.set(keyOf(inputs), { files: copyOf(inputs.files), points });
  }
}

function keyOf({ recipe, count, spacingM }: FormationInputs): string {
  return JSON.stringify([recipe, count, spacingM]);
}

/** The caller that gave the bytes may hand them on and lose them. */
function copyOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [path, bytes.slice()]));
}

function areSame(p: ReadonlyMap<string, Uint8Array>, q: ReadonlyMap<string, Uint8Array>): boolean {
  return p.size === q.size && [...p].every(([path, bytes]) => haveSameBytes(bytes, q.get(path)));
}

function haveSameBytes(p: Uint8Array, q: Uint8Array | undefined): boolean {
  if (!q || p.length !== q.length) return false;
  for (let k = 0; k < p.length; k++) if (p[k] !== q[k]) return false;
  return true;
}
