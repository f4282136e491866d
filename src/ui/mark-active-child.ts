const marked = new WeakMap<Element, Element>();

/** Puts `data-active` on one child of an element, or on none; touches the page only when that changes. */
export function markActiveChild(parent: Element, index: number): void {
  const wanted = parent.children[index];
  const last = marked.get(parent);
  if (wanted === last) return;
  last?.removeAttribute('data-active');
  wanted?.setAttribute('data-active', '');
  if (wanted) marked.set(parent, wanted);
  else marked.delete(parent);
}
