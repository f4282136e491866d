/** A title as the stem of a file name: letters of any script and digits, joined by hyphens. */
export function fileStem(title: string): string {
  const stem = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return stem.replace(/^-+|-+$/g, '').slice(0, 80) || 'show';
}
