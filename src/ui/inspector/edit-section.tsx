import type { ShowDocument } from '../../editing';
import type { EditPath } from '../../show';
import { type FormEditing, RecordForm } from '../form';
import { useWords } from '../i18n/form';
import { Section } from './facts';
import { useEditing, useShown, valuesAt } from './use-editing';

interface EditSectionProps {
  readonly document: ShowDocument;
  /** A key whose label is the heading. */
  readonly title: string;
  /** Records of one kind that are edited as one. */
  readonly paths: readonly EditPath[];
  readonly without?: readonly string[];
  readonly isElsewhere?: FormEditing['isElsewhere'];
  readonly now?: FormEditing['now'];
  /** What else there is to choose from, by key. */
  readonly names?: FormEditing['names'];
}

/** The fields of a part of the show, under a heading. */
export function EditSection({ document, title, paths, without = [], names, isElsewhere, now }: EditSectionProps) {
  const words = useWords();
  const { node, values } = valuesAt(useShown(document), paths);
  const editing = { ...useEditing(document, names), ...(isElsewhere && { isElsewhere }), ...(now && { now }) };
  if (values.some((value) => value === undefined)) return null;
  return (
    <Section title={words.label(title)}>
      <RecordForm name={title} node={node} paths={paths} values={values} editing={editing} without={without} />
    </Section>
  );
}
