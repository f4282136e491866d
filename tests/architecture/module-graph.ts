import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ARROWS, PACKAGE_RULES } from './import-rules';
import { type FoundImport, readImports } from './read-imports';

/** Source files by their path within `src`. */
export type Sources = ReadonlyMap<string, string>;

export interface Edge extends FoundImport {
  readonly from: string;
  /** The file within `src` that is meant, or null when it is a package. */
  readonly to: string | null;
}

/** All TypeScript files below a folder. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split('\\').join('/'));
  const modules = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).sort();
  return new Map(modules.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Who imports whom; imports of styles and other raw files are left out. */
export function edgesOf(sources: Sources): Edge[] {
  return [...sources].flatMap(([from, code]) =>
    readImports(code, from)
      .filter(
        ({ specifier }) => !/\.(css|svg|json|png|woff2?)(\?.*)?$/.test(specifier) && !specifier.startsWith('virtual:'),
      )
      .map((found) => ({ ...found, from, to: resolve(found.specifier, from, sources) })),
  );
}

function resolve(specifier: string, from: string, sources: Sources): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')].find((one) =>
    sources.has(one),
  );
  if (!found) throw new Error(`${from} imports ${specifier}, which is not in src`);
  return found;
}

/** The part of the house that a file belongs to, or null. */
export function partOf(file: string): string | null {
  return Object.keys(ARROWS).find((part) => file.startsWith(`${part}/`)) ?? null;
}

/** All that is wrong with who imports whom, as `rule: file -> import`. */
export function findViolations(sources: Sources): string[] {
  const edges = edgesOf(sources);
  return [
    ...[...sources.keys()].filter((file) => partOf(file) === null).map((file) => `no part of the house: ${file}`),
    ...edges.flatMap(arrowViolations),
    ...edges.flatMap(packageViolations),
    ...findCycles(edges).map((cycle) => `cycle: ${cycle.join(' -> ')}`),
  ];
}

function arrowViolations({ from, to, specifier, via }: Edge): string[] {
  if (to === null) return [];
  const [importer, imported] = [partOf(from), partOf(to)];
  if (importer === null || imported === null || importer === imported) return [];
  if (!ARROWS[importer]!.includes(imported)) return [`arrow: ${from} -> ${specifier}`];
  return via === 'url' || posix.basename(to) === 'index.ts' ? [] : [`past the index: ${from} -> ${specifier}`];
}

function packageViolations({ from, to, specifier }: Edge): string[] {
  if (to !== null) return [];
  const packageName = packageOf(specifier);
  return PACKAGE_RULES.filter((rule) => rule.of(from) && rule.forbids(packageName)).map(
    (rule) => `${rule.name}: ${from} -> ${specifier}`,
  );
}

export function packageOf(specifier: string): string {
  return specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}

/** Cycles among modules, each once, by depth-first search. */
export function findCycles(edges: readonly Pick<Edge, 'from' | 'to'>[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const place = path.indexOf(file);
    if (place >= 0) cycles.push([...path.slice(place), file]);
    if (place >= 0 || done.has(file)) return;
    for (const imported of next.get(file) ?? []) walk(imported, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return cycles;
}
