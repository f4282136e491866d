import type { FieldFrame } from './distance-field';
import type { FlatPath } from './flat-path';

/** Cells that are walked in a step. */
const CELLS_AT_ONCE = 50_000;

/** Crossed edges that are followed in a step. */
const EDGES_AT_ONCE = 5000;

/**
 * The lines along which a sampled field changes sign, as chains of short pieces (marching squares with linear
 * interpolation; saddles are settled by the mean of their cell). Only cells left of `lastColumn` are walked; a chain that
 * meets the edge of that part is open there. `values` is `columns × rows` of the frame.
 */
export function* traceContours(
  frame: FieldFrame,
  values: Float32Array,
  lastColumn = frame.columns - 1,
): Generator<void, FlatPath[]> {
  const links = new Map<number, number[]>();
  const rowsAtOnce = Math.ceil(CELLS_AT_ONCE / frame.columns);
  for (let row = 0; row < frame.rows - 1; row += 1) {
    if (row % rowsAtOnce === 0) yield;
    for (let column = 0; column < lastColumn; column += 1) linkCell(frame, values, column, row, links);
  }
  yield;
  const paths: FlatPath[] = [];
  for (const { edges, closed } of yield* chainEdges(links)) {
    const xy = new Float64Array(2 * edges.length);
    for (const [at, edge] of edges.entries()) {
      if (at % EDGES_AT_ONCE === EDGES_AT_ONCE - 1) yield;
      xy.set(edgeCrossing(frame, values, edge), 2 * at);
    }
    paths.push({ xy, closed });
    if (paths.length % EDGES_AT_ONCE === 0) yield;
  }
  return paths;
}

// An edge of the frame is named by its lower left node, doubled, plus 1 when it is upright.
const alongRow = (frame: FieldFrame, column: number, row: number): number => (row * frame.columns + column) * 2;
const upright = (frame: FieldFrame, column: number, row: number): number => (row * frame.columns + column) * 2 + 1;

function linkCell(
  frame: FieldFrame,
  values: Float32Array,
  column: number,
  row: number,
  links: Map<number, number[]>,
): void {
  const node = row * frame.columns + column;
  const a = values[node]!;
  const b = values[node + 1]!;
  const c = values[node + frame.columns + 1]!;
  const d = values[node + frame.columns]!;
  const code = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
  if (code === 0 || code === 15) return;
  const bottom = alongRow(frame, column, row);
  const top = alongRow(frame, column, row + 1);
  const left = upright(frame, column, row);
  const right = upright(frame, column + 1, row);
  if (code === 5 || code === 10) {
    const joined = a + b + c + d > 0 === (code === 5);
    link(links, left, joined ? top : bottom);
    link(links, right, joined ? bottom : top);
    return;
  }
  const crossed: number[] = [];
  if (a > 0 !== b > 0) crossed.push(bottom);
  if (b > 0 !== c > 0) crossed.push(right);
  if (c > 0 !== d > 0) crossed.push(top);
  if (d > 0 !== a > 0) crossed.push(left);
  link(links, crossed[0]!, crossed[1]!);
}

function link(links: Map<number, number[]>, a: number, b: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = links.get(from);
    if (others) others.push(to);
    else links.set(from, [to]);
  }
}

interface Chain {
  readonly edges: number[];
  readonly closed: boolean;
}

/** Open chains first, from their ends; what is then left are rings. */
function* chainEdges(links: Map<number, number[]>): Generator<void, Chain[]> {
  const used = new Set<number>();
  const chains: Chain[] = [];
  for (const closed of [false, true]) {
    let looked = 0;
    for (const [edge, others] of links) {
      if (looked++ % EDGES_AT_ONCE === EDGES_AT_ONCE - 1) yield;
      if ((closed || others.length === 1) && !used.has(edge)) {
        chains.push({ edges: yield* walk(edge, links, used), closed });
      }
    }
  }
  return chains;
}

function* walk(start: number, links: Map<number, number[]>, used: Set<number>): Generator<void, number[]> {
  const edges: number[] = [];
  for (let edge: number | undefined = start; edge !== undefined; ) {
    edges.push(edge);
    used.add(edge);
    if (edges.length % EDGES_AT_ONCE === 0) yield;
    edge = links.get(edge)!.find((other) => !used.has(other));
  }
  return edges;
}

function edgeCrossing(frame: FieldFrame, values: Float32Array, edge: number): [number, number] {
  const node = edge >> 1;
  const row = Math.floor(node / frame.columns);
  const column = node - row * frame.columns;
  const isUpright = (edge & 1) === 1;
  const from = values[node]!;
  const to = values[isUpright ? node + frame.columns : node + 1]!;
  const along = from / (from - to);
  return [
    frame.x0 + (column + (isUpright ? 0 : along)) * frame.step,
    frame.y0 + (row + (isUpright ? along : 0)) * frame.step,
  ];
}
