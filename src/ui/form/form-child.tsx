import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { EditPath, ShowEdit } from '../../show';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import { type FormChild as Child, type FormKind, formKind, haveOneShape, neededFile, templateOf } from './form-node';
import type { FormFiles, FormRecordProps, FormValueProps } from './form-types';
import { MixedValue } from './mixed-value';
import { useFileChooser } from './use-file-chooser';

interface FormChildProps {
  readonly child: Child;
  readonly parent: FormRecordProps;
}

/** A value of a record with its editor; one that may be missing can be set and taken away. */
export function FormChild({ child: { key, node, isRequired }, parent }: FormChildProps) {
  const words = useWords();
  const { editing, Value } = parent;
  const values = parent.values.map((value) => (value as Record<string, unknown> | undefined)?.[key] ?? undefined);
  const paths = parent.paths.map((at) => [...at, key]);
  const label = words.label(key);
  const present = values.filter((value) => value !== undefined);
  const mayBeMissing = mayBeNull(node) || (!isRequired && node.default === undefined);
  const shown = { name: key, owner: ownerOf(parent), node, paths, values, editing };
  if (mayBeMissing && present.length === 0) return <MissingValue {...shown} />;
  const isGroup = typeof present[0] === 'object' && present[0] !== null;
  const isMixed = isGroup && (present.length < values.length || !isOneField(node, values));
  const unset = () =>
    editing.commit(
      label,
      paths.flatMap((at, k) => (values[k] === undefined ? [] : [withoutValue(node, at)])),
    );
  const hasCaption = isGroup && !isMixed && (!Array.isArray(present[0]) || node.prefixItems !== undefined);
  const editor = isMixed ? <MixedValue {...shown} /> : <Value {...shown} />;
  const note = editing.noteOf?.(paths[0]!, values[0]);
  return (
    <div className={isGroup ? styles.group : widthOf(formKind(node, present[0]), mayBeMissing)}>
      {hasCaption && <span className={styles.caption}>{label}</span>}
      {mayBeMissing ? (
        <div className={isGroup ? styles.unsetGroup : styles.unset}>
          {editor}
          <IconButton icon={X} label={`${words.word('remove')}: ${label}`} onClick={unset} />
        </div>
      ) : (
        editor
      )}
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}

/** Whether a value may be said to be none, as opposed to left to its default. */
function mayBeNull({ anyOf = [] }: Child['node']): boolean {
  return anyOf.some(({ type }) => type === 'null');
}

function withoutValue(node: Child['node'], at: EditPath): ShowEdit {
  return mayBeNull(node) ? { kind: 'set', at, value: null } : { kind: 'remove', at };
}

/** Records of several kinds are one field, in which the kind is changed. */
function isOneField(node: Child['node'], values: readonly unknown[]): boolean {
  if (haveOneShape(node, values)) return true;
  return values.every((value) => formKind(node, value) === 'record');
}

/** What a value belongs to: the kind of its record, or the record's key. */
function ownerOf({ values, name }: FormRecordProps): string {
  const { kind } = (values[0] ?? {}) as { readonly kind?: unknown };
  return typeof kind === 'string' ? kind : name;
}

/** A value that is not set, and what sets it; one that cannot be without a file asks for it. */
function MissingValue({ name, owner, node, paths, editing }: Omit<FormValueProps, 'values'>) {
  const words = useWords();
  const { input, choose } = useFileChooser(editing.files);
  const label = words.label(name);
  const row = useRef<HTMLDivElement>(null);
  const setTo = (value: unknown, files?: FormFiles) =>
    editing.commit(
      label,
      paths.map((at) => ({ kind: 'set', at, value })),
      files,
    );
  const start = () =>
    editing.now?.[name] ??
    editing.names[name]?.[0]?.value ??
    node.default ??
    templateOf(node, undefined, editing.names);
  const set = () => {
    if (formKind(node, undefined) === 'file') return choose(owner, setTo);
    const key = neededFile(node);
    if (key === null) {
      return setAndFocus(row.current, () => setTo(start()));
    }
    choose(name, (path, files) =>
      setTo({ ...(templateOf(node, undefined, editing.names) as object), [key]: path }, files),
    );
  };
  return (
    <div ref={row} className={styles.missing}>
      <span>{label}</span>
      <IconButton icon={Plus} label={`${words.word('set')}: ${label}`} onClick={set} />
      {input}
    </div>
  );
}

/** Sets what stands in a row, and puts the keyboard into the field that takes the row's place. */
function setAndFocus(row: HTMLElement | null, set: () => void): void {
  const [form, place] = [row?.parentElement, [...(row?.parentElement?.children ?? [])].indexOf(row as HTMLElement)];
  // at once: what is pressed next must not be answered by a focus that comes later
  flushSync(set);
  form?.children[place]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function widthOf(kind: FormKind, isRemovable: boolean): string | undefined {
  return isRemovable && WIDTHS[kind] === styles.half ? styles.removable : WIDTHS[kind];
}

/** Words take a line, numbers half of one. */
const WIDTHS: Readonly<Record<FormKind, string | undefined>> = {
  number: styles.half,
  colour: styles.half,
  switch: styles.whole,
  text: styles.whole,
  file: styles.whole,
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
