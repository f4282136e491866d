const marked = new WeakMap<Element, Element>();

/**
 * Puts `data-active` on one child of an element, or on none; touches the page only when that changes.
 * @param rows the children that are counted.
 */
export function markActiveChild(parent: Element, index: number, rows: ArrayLike<Element> = parent.children): void {
  const wanted = rows[index];
  const last = marked.get(parent);
  if (wanted === last) return;
  last?.removeAttribute('data-active');
  wanted?.setAttribute('data-active', '');
  if (wanted) marked.set(parent, wanted);
  else marked.delete(parent);
}
