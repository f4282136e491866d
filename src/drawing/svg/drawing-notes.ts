/** What is said of one thing and of several; `%` is the number. */
interface Wording {
  readonly one: string;
  readonly many: string;
}

/** Kinds of things in a drawing that no light can show, and what is said of them. */
const WORDINGS = {
  image: { one: 'an image is left out', many: '% images are left out' },
  script: { one: 'a script is left out', many: '% scripts are left out' },
  handler: { one: 'an event handler is left out', many: '% event handlers are left out' },
  html: { one: 'embedded HTML is left out', many: '% pieces of embedded HTML are left out' },
  media: { one: 'embedded media is left out', many: '% pieces of embedded media are left out' },
  animation: {
    one: 'an animation is left out: the drawing is lit as it starts',
    many: '% animations are left out: the drawing is lit as it starts',
  },
  filter: {
    one: 'a filter is left out: its shape is lit without it',
    many: '% filters are left out: their shapes are lit without them',
  },
  dash: { one: 'a dashed line is lit as a whole line', many: '% dashed lines are lit as whole lines' },
  font: {
    one: "a font is replaced by the studio's bold one",
    many: "% fonts are replaced by the studio's bold one",
  },
  webFont: { one: 'a web font (@font-face) is left out', many: '% web fonts (@font-face) are left out' },
  import: {
    one: 'a style sheet outside of the file (@import) is left out',
    many: '% style sheets outside of the file (@import) are left out',
  },
  outside: {
    one: 'a reference out of the file is left out',
    many: '% references out of the file are left out',
  },
  entity: { one: 'an entity outside of the file is left out', many: '% entities outside of the file are left out' },
  letter: {
    one: "a letter that the studio's font lacks is left out",
    many: "% letters that the studio's font lacks are left out",
  },
  unknown: { one: 'an element that is not SVG is left out', many: '% elements that are not SVG are left out' },
  variable: {
    one: 'a CSS variable that is never set is left out',
    many: '% CSS variables that are never set are left out',
  },
  colour: {
    one: 'a colour that is not understood is left out',
    many: '% colours that are not understood are left out',
  },
  cycle: { one: 'a <use> of itself is left out', many: '% <use> elements of themselves are left out' },
  missing: {
    one: 'a <use> of what the drawing does not hold is left out',
    many: '% <use> elements of what the drawing does not hold are left out',
  },
  invisible: {
    one: 'an element is invisible, empty or hidden, and not lit',
    many: '% elements are invisible, empty or hidden, and not lit',
  },
  number: {
    one: 'a shape has a coordinate beyond ten million units and is left out',
    many: '% shapes have coordinates beyond ten million units and are left out',
  },
  page: {
    one: 'a shape reaches beyond the page and is lit as far as the page goes',
    many: '% shapes reach beyond the page and are lit as far as the page goes',
  },
  ofPage: {
    one: 'a shape stands outside of the page and is not lit',
    many: '% shapes stand outside of the page and are not lit',
  },
} as const satisfies Record<string, Wording>;

export type NoteKind = keyof typeof WORDINGS;

/** Names written out in a note; the rest is counted. */
const NAMES_SHOWN = 4;
const NAME_LENGTH = 40;

/** Collects what of a drawing was left out or changed; things of one kind make one note. */
export class DrawingNotes {
  readonly #found = new Map<NoteKind, { count: number; readonly names: Set<string> }>();

  add(kind: NoteKind, name?: string): void {
    const found = this.#found.get(kind) ?? { count: 0, names: new Set() };
    this.#found.set(kind, found);
    found.count += 1;
    if (name) found.names.add(name.slice(0, NAME_LENGTH));
  }

  /** As `add`, but a name that was given before counts once. */
  addOnce(kind: NoteKind, name: string): void {
    if (!this.#found.get(kind)?.names.has(name.slice(0, NAME_LENGTH))) this.add(kind, name);
  }

  /** One sentence a kind. */
  list(): string[] {
    return [...this.#found].map(([kind, { count, names }]) => {
      const { one, many } = WORDINGS[kind];
      const shown = [...names].slice(0, NAMES_SHOWN).join(', ');
      const more = names.size > NAMES_SHOWN ? ', ...' : '';
      return `${count === 1 ? one : many.replace('%', String(count))}${shown ? ` (${shown}${more})` : ''}`;
    });
  }
}
