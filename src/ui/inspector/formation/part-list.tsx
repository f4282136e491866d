import { Eye, EyeOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FormationPoints } from '../../../core';
import { canLeaveOut, selectedPart } from '../../../document';
import { isPartLit, leftOutOf, partEdits, partSetting, type ShowDocument, switchPart } from '../../../editing';
import type { EditPath, Recipe } from '../../../show';
import { DraftRange } from '../../fields';
import { useFormat } from '../../i18n';
import { useWords } from '../../i18n/form';
import { Button, IconButton } from '../../kit';
import { useSession } from '../../studio-context';
import styles from '../inspector.module.css';
import { useEditing } from '../use-editing';
import { PartName } from './part-name';
import { type PartFact, partsOf } from './parts-of';

/** More parts than these are shown when they are asked for. */
const MOST_PARTS = 12;
/** Ends of a slider: how densely a part is lit against the others, as the file may say. */
const DENSITY = { from: 0.1, to: 4, step: 0.05 };

interface PartListProps {
  readonly document: ShowDocument;
  /** Where the recipe stands. */
  readonly path: EditPath;
  readonly recipe: Recipe;
  /** The figure that shows the formation: index of its scene, and its id. */
  readonly of: { readonly scene: number; readonly figure: string };
  readonly points: FormationPoints | null;
}

/** The parts of a formation with their share of its points; those of a drawing or picture are switched on and off, and lit denser. */
export function PartList({ document, path, recipe, of, points }: PartListProps) {
  const words = useWords();
  const [most, setMost] = useState(MOST_PARTS);
  const list = useRef<HTMLUListElement>(null);
  const selected = useSession(({ selection }) => selectedPart(selection)?.part);
  const parts = points ? partsOf(points) : [];
  const leftOut = leftOutOf(recipe, points?.leftOut).filter((name) => !parts.some((part) => part.name === name));
  const shown = parts.filter(({ name }, k) => k < most || name === selected);
  const common = { document, path, recipe, of, leftOut };
  const showAll = () => {
    flushSync(() => setMost(Number.POSITIVE_INFINITY));
    list.current?.children[MOST_PARTS]?.querySelector('button')?.focus();
  };
  return (
    <ul ref={list} className={styles.parts} aria-label={words.label('parts')}>
      {shown.map((part) => (
        <PartRow key={part.name} {...common} part={part} isLast={parts.length === 1} />
      ))}
      {leftOut.map((name) => (
        <PartRow
          key={name}
          {...common}
          part={{ name, count: 0, colour: name.startsWith('#') ? name : '' }}
          isLast={false}
        />
      ))}
      {parts.length > shown.length && (
        <li className={styles.more}>
          <Button onClick={showAll}>{words.word('moreParts', { count: parts.length - shown.length })}</Button>
        </li>
      )}
    </ul>
  );
}

interface PartRowProps extends Omit<PartListProps, 'points'> {
  readonly part: PartFact;
  readonly leftOut: readonly string[];
  /** The last part that is lit stays. */
  readonly isLast: boolean;
}

function PartRow({ document, path, recipe, of, part: { name, count, colour }, leftOut, isLast }: PartRowProps) {
  const words = useWords();
  const format = useFormat();
  const editing = useEditing(document);
  if (!canLeaveOut(recipe, name)) {
    return (
      <li>
        <Swatch colour={colour} />
        {isLast ? <span>{name}</span> : <PartName {...of} name={name} />}
        <span>{format.number(count)}</span>
      </li>
    );
  }
  const isLit = isPartLit(recipe, name, leftOut);
  const label = words.word(isLit ? 'leaveOut' : 'lightAgain', { name });
  return (
    <li data-switched data-lit={isLit || undefined}>
      <IconButton
        icon={isLit ? Eye : EyeOff}
        label={label}
        disabled={isLit && isLast}
        onClick={() => editing.commit(label, switchPart(recipe, path, name, leftOut))}
      />
      <Swatch colour={colour} />
      {isLit && !isLast ? <PartName {...of} name={name} /> : <span title={name}>{name}</span>}
      {isLit ? <DensitySlider {...{ document, path, recipe, name }} /> : <span>{words.word('notDrawn')}</span>}
      {isLit && <span>{format.number(count)}</span>}
    </li>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return <span className={styles.swatch} style={colour === '' ? {} : { background: colour }} aria-hidden />;
}

interface DensitySliderProps extends Omit<PartListProps, 'points' | 'of'> {
  readonly name: string;
}

/** How densely a part is lit against the others: its share of the points follows. */
function DensitySlider({ document, path, recipe, name }: DensitySliderProps) {
  const words = useWords();
  const editing = useEditing(document);
  const label = `${words.label('density')}: ${name}`;
  /** The edits of the recipe as it stands now. */
  const editsOf = (density: number) =>
    partEdits(document.value.show.formations[String(path.at(-2))]!.recipe, path, name, { density });
  return (
    <DraftRange
      className={styles.density}
      label={label}
      {...DENSITY}
      value={partSetting(recipe, name)?.density ?? 1}
      onDraft={(density) => editing.draft(density === null ? null : editsOf(density))}
      onCommit={(density) => {
        editing.draft(null);
        editing.commit(label, editsOf(density));
      }}
    />
  );
}
