import { useTranslation } from 'react-i18next';
import { printMessage } from '../../core';
import { isPlanReport, type OpenFlight } from '../../document';
import { Said } from '../i18n';
import { Section } from './facts';
import styles from './inspector.module.css';

/** What of the scenes and their pictures is not as the show asks: places taken elsewhere, parts of drawings left out. */
export function NoteList({ open: { report } }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  if (!isPlanReport(report)) return null;
  const notes = [
    ...report.scenes.flatMap(({ name, note }) => (note === null ? [] : [{ of: name, note }])),
    ...report.formationNotes.map(({ formation, note }) => ({ of: formation, note })),
  ];
  if (notes.length === 0) return null;
  return (
    <Section title={t(($) => $.inspector.notes)} aside={<span>{notes.length}</span>}>
      <ul className={styles.notes}>
        {notes.map(({ of, note }) => (
          <li key={`${of}: ${printMessage(note)}`}>
            {of}: <Said text={note} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
