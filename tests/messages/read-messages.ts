import { parseAst } from 'vite';

/** A node of a syntax tree, with where it stands in its file. */
export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What stands in a module: templates of messages, and literals that are none. */
export interface ModuleTexts {
  readonly templates: readonly string[];
  readonly bare: readonly string[];
  /** Literals that an `InputError` is made from. */
  readonly inInputErrors: readonly string[];
}

const LETTERS = /\p{L}/u;
/** Two words, or a word and a place, with a blank between them. */
const PROSE = /[A-Za-z,;.)]\s[A-Za-z"(]|[A-Za-z]\s\{\d|\}\s[a-z]{2}/;

/** Reads the texts of a module from its syntax tree; what is thrown as a plain `Error` is for developers alone. */
export function readMessages(code: string, file: string): ModuleTexts {
  const texts = { templates: [] as string[], bare: [] as string[], inInputErrors: [] as string[] };
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (node.type.startsWith('TS') && !/As|NonNull|Satisfies/.test(node.type)) return false;
    if (node.type === 'ImportDeclaration' || isDeveloperError(node)) return false;
    if (node.type === 'TaggedTemplateExpression') return takeTagged(node, texts);
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'InputError') {
      const [what, where, remedy] = node.arguments as AstNode[];
      texts.inInputErrors.push(...[what, remedy].flatMap(literalsOf), ...literalsOf(where).filter(isProse));
    }
    const text = textOf(node);
    if (text !== null && isProse(text)) texts.bare.push(text);
    return true;
  });
  return texts;
}

/** Whether a template has words to translate. */
export function hasWords(template: string): boolean {
  return LETTERS.test(template.replace(/\{\d+\}/g, ''));
}

function isProse(text: string): boolean {
  return PROSE.test(text);
}

function takeTagged(node: AstNode, texts: { templates: string[] }): boolean {
  const tag = node.tag as AstNode;
  const isMessage = nameOf(tag) === 'message' || (tag.type === 'CallExpression' && nameOf(tag.callee) === 'coded');
  if (isMessage) texts.templates.push(textOf(node.quasi as AstNode)!);
  return true;
}

function isDeveloperError(node: AstNode): boolean {
  return node.type === 'NewExpression' && nameOf(node.callee) === 'Error';
}

function nameOf(node: unknown): unknown {
  return (node as AstNode).name;
}

/** The literals that a value may be, through conditions. */
function literalsOf(node: AstNode | undefined): string[] {
  if (!node) return [];
  if (node.type === 'ConditionalExpression') {
    return [...literalsOf(node.consequent as AstNode), ...literalsOf(node.alternate as AstNode)];
  }
  const text = textOf(node);
  return text === null ? [] : [text];
}

/** The text of a literal, expressions as `{0}`, `{1}`, ...; null for what is none. */
function textOf(node: AstNode): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  const parts = (node.quasis as AstNode[]).map((quasi) => (quasi.value as { cooked: string }).cooked);
  return parts.reduce((text, part, index) => (index === 0 ? part : `${text}{${index - 1}}${part}`), '');
}

/** Walks a tree; `act` says whether to go on into a node. The template of a message is no literal of its own. */
function visit(value: unknown, act: (node: AstNode) => boolean): void {
  if (Array.isArray(value)) for (const item of value) visit(item, act);
  else if (isNode(value) && act(value)) {
    const inside =
      value.type === 'TaggedTemplateExpression' ? (value.quasi as AstNode).expressions : Object.values(value);
    visit(inside, act);
  }
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
