const MOST_NUMBERS = 60;
const LARGEST = 999;
const TEN_TO_ZERO = Array.from({ length: 11 }, (_, k) => 10 - k);

/** The numbers of a countdown: "5-1" or "10 9 8", as they are asked for; from ten to zero without any. */
export function readCountdown(words: string): readonly number[] {
  const [, from, to] = /^(\d{1,3})\s*(?:-|–|—|\.{2,}|…)\s*(\d{1,3})$/.exec(words.trim()) ?? [];
  if (from !== undefined && to !== undefined) return run(Number(from), Number(to));
  const listed = words.trim().split(/[\s,;]+/);
  const isList = listed.length > 1 && listed.every((number) => /^\d{1,3}$/.test(number));
  return isList ? listed.slice(0, MOST_NUMBERS).map(Number) : TEN_TO_ZERO;
}

function run(from: number, to: number): number[] {
  const count = Math.min(MOST_NUMBERS, Math.abs(from - to) + 1);
  return Array.from({ length: count }, (_, k) => Math.min(LARGEST, from + (from > to ? -k : k)));
}
