import { printMessage } from '../../../core';
import { isPlanReport } from '../../../document';
import type { ShowDocument } from '../../../editing';
import { type EditPath, filesOfRecipe, type Recipe } from '../../../show';
import { Said } from '../../i18n';
import { useWords } from '../../i18n/form';
import { useEditor, useSession } from '../../studio-context';
import { Section } from '../facts';
import styles from '../inspector.module.css';
import { PartList } from './part-list';
import { partsOf } from './parts-of';
import type { ShownFormation } from './use-formation';

interface FileReadingProps {
  readonly document: ShowDocument;
  /** Where the recipe stands. */
  readonly path: EditPath;
  /** Key of the formation. */
  readonly name: string;
  readonly recipe: Recipe;
  /** The figure that shows it. */
  readonly of: { readonly scene: number; readonly figure: string };
  readonly formation: ShownFormation;
}

/** What was read of the file that a formation is made of, and what was left out; of one that needs no file its parts, where it has several. */
export function FileReading({ document, path, name, recipe, of, formation: { points } }: FileReadingProps) {
  const words = useWords();
  const notes = useNotes(name, recipe);
  const [file] = filesOfRecipe(recipe);
  const parts = <PartList {...{ document, path, recipe, of, points }} />;
  if (file === undefined) {
    const hasParts = points !== null && partsOf(points).length > 1;
    return hasParts ? <Section title={words.label('parts')}>{parts}</Section> : null;
  }
  return (
    <Section title={words.word('readFromFile')} aside={<span>{file.split('/').at(-1)}</span>}>
      {notes?.length === 0 && <p className={styles.source}>{words.word('allRead')}</p>}
      {notes === null && <p className={styles.source}>{words.word('beingRead')}</p>}
      {notes !== null && notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={printMessage(note)}>
              <Said text={note} />
            </li>
          ))}
        </ul>
      )}
      {parts}
    </Section>
  );
}

/** What the plan says of a formation; null while none has it as it stands. */
function useNotes(name: string, recipe: Recipe) {
  const report = useSession(({ open }) => open?.report);
  const planned = useEditor((state) => state.planned?.show.formations[name]?.recipe);
  if (!report || !isPlanReport(report) || planned !== recipe) return null;
  return report.formationNotes.filter(({ formation }) => formation === name).map(({ note }) => note);
}
