import { type Message, message } from '../../core';

/** What is said of one thing and of several. */
interface Wording {
  readonly one: Message;
  readonly many: (count: number) => Message;
}

/** Kinds of things in a drawing that no light can show, and what is said of them. */
const WORDINGS = {
  image: { one: message`an image is left out`, many: (count) => message`${count} images are left out` },
  script: { one: message`a script is left out`, many: (count) => message`${count} scripts are left out` },
  handler: {
    one: message`an event handler is left out`,
    many: (count) => message`${count} event handlers are left out`,
  },
  html: {
    one: message`embedded HTML is left out`,
    many: (count) => message`${count} pieces of embedded HTML are left out`,
  },
  media: {
    one: message`embedded media is left out`,
    many: (count) => message`${count} pieces of embedded media are left out`,
  },
  animation: {
    one: message`an animation is left out: the drawing is lit as it starts`,
    many: (count) => message`${count} animations are left out: the drawing is lit as it starts`,
  },
  filter: {
    one: message`a filter is left out: its shape is lit without it`,
    many: (count) => message`${count} filters are left out: their shapes are lit without them`,
  },
  dash: {
    one: message`a dashed line is lit as a whole line`,
    many: (count) => message`${count} dashed lines are lit as whole lines`,
  },
  font: {
    one: message`a font is replaced by the studio's bold one`,
    many: (count) => message`${count} fonts are replaced by the studio's bold one`,
  },
  webFont: {
    one: message`a web font (@font-face) is left out`,
    many: (count) => message`${count} web fonts (@font-face) are left out`,
  },
  import: {
    one: message`a style sheet outside of the file (@import) is left out`,
    many: (count) => message`${count} style sheets outside of the file (@import) are left out`,
  },
  outside: {
    one: message`a reference out of the file is left out`,
    many: (count) => message`${count} references out of the file are left out`,
  },
  entity: {
    one: message`an entity outside of the file is left out`,
    many: (count) => message`${count} entities outside of the file are left out`,
  },
  letter: {
    one: message`a letter that the studio's font lacks is left out`,
    many: (count) => message`${count} letters that the studio's font lacks are left out`,
  },
  unknown: {
    one: message`an element that is not SVG is left out`,
    many: (count) => message`${count} elements that are not SVG are left out`,
  },
  variable: {
    one: message`a CSS variable that is never set is left out`,
    many: (count) => message`${count} CSS variables that are never set are left out`,
  },
  colour: {
    one: message`a colour that is not understood is left out`,
    many: (count) => message`${count} colours that are not understood are left out`,
  },
  cycle: {
    one: message`a <use> of itself is left out`,
    many: (count) => message`${count} <use> elements of themselves are left out`,
  },
  missing: {
    one: message`a <use> of what the drawing does not hold is left out`,
    many: (count) => message`${count} <use> elements of what the drawing does not hold are left out`,
  },
  invisible: {
    one: message`an element is invisible, empty or hidden, and not lit`,
    many: (count) => message`${count} elements are invisible, empty or hidden, and not lit`,
  },
  number: {
    one: message`a shape has a coordinate beyond ten million units and is left out`,
    many: (count) => message`${count} shapes have coordinates beyond ten million units and are left out`,
  },
  page: {
    one: message`a shape reaches beyond the page and is lit as far as the page goes`,
    many: (count) => message`${count} shapes reach beyond the page and are lit as far as the page goes`,
  },
  ofPage: {
    one: message`a shape stands outside of the page and is not lit`,
    many: (count) => message`${count} shapes stand outside of the page and are not lit`,
  },
} satisfies Record<string, Wording>;

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
  list(): Message[] {
    return [...this.#found].map(([kind, { count, names }]) => {
      const { one, many } = WORDINGS[kind];
      const shown = [...names].slice(0, NAMES_SHOWN).join(', ');
      const more = names.size > NAMES_SHOWN ? ', ...' : '';
      const said = count === 1 ? one : many(count);
      return shown ? message`${said} (${`${shown}${more}`})` : said;
    });
  }
}
