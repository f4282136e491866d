/** A number and its noun: "1 error", "2 errors". @param many the plural, where it takes more than an `s`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
