/** A view this much smaller than its buffer may lie in a pool that others use: it is cloned instead. */
const WHOLE_SHARE = 0.5;

/**
 * The buffers of all typed arrays within a value (records, arrays, maps, sets), each once, for `postMessage` to move
 * instead of copying. What was posted is gone for the sender: a handler that keeps an array hands over a copy of it.
 */
export function collectTransferables(value: unknown): ArrayBuffer[] {
  const viewedBytes = new Map<ArrayBuffer, number>();
  visit(value, viewedBytes, new Set());
  return [...viewedBytes]
    .filter(([buffer, bytes]) => bytes >= buffer.byteLength * WHOLE_SHARE)
    .map(([buffer]) => buffer);
}

function visit(value: unknown, viewedBytes: Map<ArrayBuffer, number>, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof ArrayBuffer) viewedBytes.set(value, value.byteLength);
  else if (ArrayBuffer.isView(value)) countView(value, viewedBytes);
  else for (const child of childrenOf(value)) visit(child, viewedBytes, seen);
}

function countView(view: ArrayBufferView, viewedBytes: Map<ArrayBuffer, number>): void {
  const { buffer } = view;
  if (buffer instanceof ArrayBuffer) viewedBytes.set(buffer, (viewedBytes.get(buffer) ?? 0) + view.byteLength);
}

function childrenOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set || Array.isArray(value)) return value;
  return Object.values(value);
}
