import type { SvgNode } from '../svg/svg-tree';

/** Whether the last part of a selector speaks of an element; what is before it is not looked at. */
export function mayMatch(selector: string, { name, attributes }: SvgNode): boolean {
  const classes = (attributes.class ?? '').split(/\s+/);
  return selector.split(',').some((one) => {
    const last =
      one
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '';
    const type = /^[a-zA-Z][\w-]*/.exec(last)?.[0];
    if (type && type !== name) return false;
    return [...last.matchAll(/([.#])([\w-]+)/g)].every(([, sign, word]) =>
      sign === '.' ? classes.includes(word!) : attributes.id === word,
    );
  });
}
