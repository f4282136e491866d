import { SelectField } from '../fields';
import { useWords } from '../i18n/form';
import styles from './form.module.css';
import { FormChild } from './form-child';
import { formChildren, haveOneShape, kindsOf, neededFile, templateOf } from './form-node';
import type { FormFiles, FormRecordProps } from './form-types';
import { isIdleInSource, isUnused } from './unused-fields';
import { useFileChooser } from './use-file-chooser';

/** The values of a record, each with its editor. Of records of several kinds the kind alone can be changed together. */
export function FormRecord(props: FormRecordProps) {
  const { node, values, paths, editing, without = [] } = props;
  const [first] = values;
  const kinds = kindsOf(node);
  return (
    <div className={styles.record}>
      {kinds.length > 1 && kindOf(first) !== undefined && <KindField {...props} kinds={kinds} />}
      {haveOneShape(node, values) &&
        formChildren(node, first)
          .filter(({ key }) => !without.includes(key) && !isUnused(values, key))
          .filter(({ key }) => !isIdleInSource(paths[0]!, first, key))
          .filter(({ key }) => !editing.isElsewhere?.([...paths[0]!, key]))
          .map((child) => <FormChild key={child.key} child={child} parent={props} />)}
    </div>
  );
}

function KindField({ node, paths, values, editing, kinds }: FormRecordProps & { readonly kinds: readonly string[] }) {
  const words = useWords();
  const { input, choose } = useFileChooser(editing.files);
  const changeTo = (kind: string, given: object, files?: FormFiles) => {
    const template = { ...(templateOf(node, kind, editing.names) as object), ...given };
    const edits = paths.map((at, k) => {
      const id = (values[k] as { id?: string } | undefined)?.id;
      return { kind: 'set' as const, at, value: id === undefined ? template : { ...template, id } };
    });
    editing.commit(words.label('kind'), edits, files);
  };
  const change = (kind: string) => {
    const key = neededFile(node, kind);
    if (key === null) changeTo(kind, {});
    else choose(kind, (path, files) => changeTo(kind, { [key]: path }, files));
  };
  return (
    <div className={styles.whole}>
      <SelectField
        label={words.label('kind')}
        values={values.map((value) => kindOf(value) ?? '')}
        options={kinds.map((value) => ({ value, label: words.choice(value) }))}
        onCommit={change}
      />
      {input}
    </div>
  );
}

function kindOf(value: unknown): string | undefined {
  return (value as { readonly kind?: string } | undefined)?.kind;
}
