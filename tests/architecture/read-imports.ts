import { parseAst } from 'vite';

/** One import of a module, by whatever means. */
export interface FoundImport {
  readonly specifier: string;
  readonly via: 'static' | 'type' | 'dynamic' | 'url';
}

interface AstNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** All imports of a TypeScript module, read from its syntax tree: static, `import type`, dynamic and worker URLs. */
export function readImports(code: string, file: string): FoundImport[] {
  const found: FoundImport[] = [];
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    const one = importOf(node);
    if (one) found.push(one);
  });
  return found;
}

function visit(value: unknown, act: (node: AstNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, act);
  else if (isNode(value)) {
    act(value);
    for (const child of Object.values(value)) visit(child, act);
  }
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importOf(node: AstNode): FoundImport | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return made(node.source, node.importKind === 'type' ? 'type' : 'static');
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? made(node.source, node.exportKind === 'type' ? 'type' : 'static') : null;
    case 'ImportExpression':
      return made(node.source, 'dynamic');
    case 'TSImportType':
      return made(node.source ?? node.argument, 'type');
    case 'NewExpression':
      return moduleUrl(node);
    default:
      return null;
  }
}

/** `new URL('./x.worker.ts', import.meta.url)`: how a worker's entry is named. */
function moduleUrl(node: AstNode): FoundImport | null {
  const [specifier, base] = node.arguments as AstNode[];
  const isUrl = (node.callee as AstNode).name === 'URL' && base && JSON.stringify(base).includes('MetaProperty');
  return isUrl ? made(specifier, 'url') : null;
}

function made(source: unknown, via: FoundImport['via']): FoundImport | null {
  const node = isNode(source) && source.type === 'TSLiteralType' ? source.literal : source;
  const specifier = isNode(node) ? node.value : undefined;
  return typeof specifier === 'string' ? { specifier, via } : null;
}
