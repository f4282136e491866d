import type { JsonValue } from '../values/json-value';
import { Sha256 } from '../values/sha256';
import { canonicalJson } from './canonical-json';

/** The keys of a manifest that its hashes do not cover: what it is, and the hashes. */
const UNCOVERED = ['kind', 'version', 'integrity'];

/** A SHA-256 for each section of a manifest, over its canonical JSON, so that white space and order may change. */
export function sectionHashes(sections: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sections).map(([name, value]) => [name, hashOf(value)]));
}

/**
 * The sections of a manifest that are not as they were written: changed, added or left out.
 * @throws InputError when the hashes themselves are missing.
 */
export function changedSections(root: JsonValue): string[] {
  const stated = root.field('integrity').record();
  const sections = Object.entries(root.record()).filter(([name]) => !UNCOVERED.includes(name));
  const found = new Map(sections.map(([name, value]) => [name, hashOf(value)]));
  const names = new Set([...found.keys(), ...Object.keys(stated)]);
  return [...names].filter((name) => found.get(name) !== stated[name]);
}

function hashOf(value: unknown): string {
  return new Sha256().update(new TextEncoder().encode(canonicalJson(value))).hex();
}
