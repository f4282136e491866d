import type { i18n } from 'i18next';
import type { GestureChange, SnapHit, ToolWords } from '../../tools';
import { createFormat, type Format } from '../i18n';

const LETTERS = ['X', 'Y', 'Z'] as const;

/** Loads the words of the tools in the reader's language. */
export function loadToolWords(translator: i18n): Promise<void> {
  return translator.loadNamespaces('tools');
}

/** Words beside what is drawn over the sky, in the language that the reader has at that moment. */
export function createToolWords(translator: i18n): ToolWords {
  const t = translator.getFixedT(null, 'tools');
  const formats = new Map<string, Format>();
  // made once a language: it is asked for in each frame of a gesture
  const format = (): Format => {
    const known =
      formats.get(translator.language) ?? createFormat(translator.getFixedT(null, 'translation'), translator.language);
    formats.set(translator.language, known);
    return known;
  };
  return {
    figure: (name, points) => `${name}, ${format().number(points)}`,
    change: (change) => changeText(change, format()),
    place: (name, points, [x, , z]) => {
      const { number, metres } = format();
      const count = points > 0 ? [number(points)] : [];
      return [name, ...count, `X ${metres(x, 1)}`, `Z ${metres(z, 1)}`].join('  ');
    },
    snap: (hit) => snapText(hit),
    distance: (metres) => format().metres(metres),
    tooLow: (byM, leastM) => {
      const { metres } = format();
      return t(($) => $.fault['too-low'], { by: metres(byM, 1), limit: metres(leastM, 1) });
    },
  };

  function changeText({ kind, lock, amounts, typed }: GestureChange, { number }: Format): string {
    const verb = t(($) => $.tool[kind]);
    if (kind === 'turn') {
      const axis = lock.kind === 'free' ? '' : ` ${LETTERS[lock.axis]}`;
      return `${verb}${axis} ${typed ?? number(amounts[0], 1)}°`;
    }
    if (kind === 'scale') return `${verb} ×${typed ?? number(amounts[0], 2)}`;
    if (typed !== null && lock.kind === 'axis') return `${verb} ${LETTERS[lock.axis]} ${typed}`;
    const moved = LETTERS.flatMap((letter, axis) =>
      amounts[axis] === 0 ? [] : [`${letter} ${signed(amounts[axis]!, number)}`],
    );
    return `${verb} ${moved.join('  ') || number(0, 2)}${typed === null ? '' : `  ${typed}|`}`;
  }

  function snapText({ kind, name, atM, axis }: SnapHit): string {
    if (kind === 'figure') return name ?? '';
    const { metres } = format();
    if (kind === 'grid') return `${LETTERS[axis]} ${metres(atM, 0)}`;
    return t(($) => $.snap[kind], { at: metres(atM, 1) });
  }
}

function signed(value: number, number: Format['number']): string {
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`;
}
