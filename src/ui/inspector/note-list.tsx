import { useTranslation } from 'react-i18next';
import { isPlanReport, type OpenFlight } from '../../document';
import { Section } from './facts';
import styles from './inspector.module.css';

/** What of the scenes and their pictures is not as the show asks: places taken elsewhere, parts of drawings left out. */
export function NoteList({ open: { report } }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  if (!isPlanReport(report)) return null;
  const notes = [
    ...report.scenes.flatMap(({ name, note }) => (note === null ? [] : [`${name}: ${note}`])),
    ...report.formationNotes.map(({ formation, note }) => `${formation}: ${note}`),
  ];
  if (notes.length === 0) return null;
  return (
    <Section title={t(($) => $.inspector.notes)} aside={<span>{notes.length}</span>}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  );
}
