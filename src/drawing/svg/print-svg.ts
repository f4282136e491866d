import type { SvgNode } from './svg-tree';

/** A tree as XML. @param rootAttributes of the outermost element, beside its own. */
export function printSvg(node: SvgNode): string {
  const parts: string[] = [];
  printNode(node, parts);
  return parts.join('');
}

function printNode(node: SvgNode | string, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeText(node));
    return;
  }
  parts.push(`<${node.name}`);
  if (node.name === 'svg') parts.push(' xmlns="http://www.w3.org/2000/svg"');
  for (const [name, value] of Object.entries(node.attributes)) {
    parts.push(` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`);
  }
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) printNode(child, parts);
  parts.push(`</${node.name}>`);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
