/** A show time as minutes and seconds. */
export function clockText(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000 + 1e-6);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
