import { Plus, X } from 'lucide-react';
import { SelectField } from '../fields';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import { type FormChild, type FormKind, formChildren, formKind, kindsOf, templateOf } from './form-node';
import type { NestedFormProps } from './form-types';

interface FormRecordProps extends NestedFormProps {
  /** Keys that are edited elsewhere. */
  readonly without?: readonly string[];
}

/** The values of a record, each with its editor; those that may be missing can be set and taken away. */
export function FormRecord(props: FormRecordProps) {
  const { node, values, paths, editing, without = [] } = props;
  const words = useWords();
  const kinds = kindsOf(node);
  const kind = (values[0] as { kind?: string } | undefined)?.kind;
  const changeKind = (next: string) => {
    const template = templateOf(node, next) as Record<string, unknown>;
    const edits = paths.map((at, k) => {
      const id = (values[k] as { id?: string } | undefined)?.id;
      return { kind: 'set' as const, at, value: id === undefined ? template : { ...template, id } };
    });
    editing.commit(words.label('kind'), edits);
  };
  return (
    <div className={styles.record}>
      {kinds.length > 1 && kind !== undefined && (
        <div className={styles.whole}>
          <SelectField
            label={words.label('kind')}
            values={[kind]}
            options={kinds.map((value) => ({ value, label: words.choice(value) }))}
            onCommit={changeKind}
          />
        </div>
      )}
      {formChildren(node, values[0])
        .filter(({ key }) => !without.includes(key))
        .map((child) => (
          <Child key={child.key} child={child} parent={props} />
        ))}
    </div>
  );
}

function Child({
  child: { key, node, isRequired },
  parent,
}: {
  readonly child: FormChild;
  readonly parent: FormRecordProps;
}) {
  const words = useWords();
  const values = parent.values.map((value) => (value as Record<string, unknown> | undefined)?.[key]);
  const paths = parent.paths.map((at) => [...at, key]);
  const label = words.label(key);
  const { editing, Value } = parent;
  const mayBeMissing = !isRequired && node.default === undefined;
  if (mayBeMissing && values.every((value) => value === undefined)) {
    const set = () =>
      editing.commit(
        label,
        paths.map((at) => ({ kind: 'set', at, value: templateOf(node) })),
      );
    return (
      <div className={styles.missing}>
        <span>{label}</span>
        <IconButton icon={Plus} label={`${words.word('set')}: ${label}`} onClick={set} />
      </div>
    );
  }
  const isGroup = typeof values[0] === 'object' && values[0] !== null;
  const unset = () =>
    editing.commit(
      label,
      paths.map((at) => ({ kind: 'remove', at })),
    );
  const editor = <Value name={key} node={node} paths={paths} values={values} editing={editing} />;
  const hasCaption = isGroup && (!Array.isArray(values[0]) || node.prefixItems !== undefined);
  return (
    <div className={isGroup ? styles.group : WIDTHS[formKind(node, values[0])]}>
      {hasCaption && <span className={styles.caption}>{label}</span>}
      {mayBeMissing && !isGroup ? (
        <div className={styles.unset}>
          {editor}
          <IconButton icon={X} label={`${words.word('remove')}: ${label}`} onClick={unset} />
        </div>
      ) : (
        editor
      )}
      {mayBeMissing && isGroup && <IconButton icon={X} label={`${words.word('remove')}: ${label}`} onClick={unset} />}
    </div>
  );
}

/** Words take a line, numbers half of one. */
const WIDTHS: Readonly<Record<FormKind, string | undefined>> = {
  number: styles.half,
  colour: styles.half,
  switch: styles.whole,
  text: styles.whole,
  'long-text': styles.whole,
  choice: styles.whole,
  vector: styles.group,
  coordinates: styles.group,
  colours: styles.group,
  texts: styles.whole,
  items: styles.group,
  record: styles.group,
  fixed: undefined,
};
