import type { ShowEdit } from '../../show';
import { ColourField, type NumberChange, NumberField, SelectField, SwitchField, TextField } from '../fields';
import { useWords } from '../i18n/form';
import { CoordinatesField } from './coordinates-field';
import styles from './form.module.css';
import { FormItems } from './form-items';
import { choicesOf, formKind, numberFormat } from './form-node';
import { FormRecord } from './form-record';
import type { FormValueProps } from './form-types';

/** The editor of one value, whatever its kind. */
export function FormValue(props: FormValueProps) {
  const { name, node, paths, values, editing, disabled = false } = props;
  const words = useWords();
  const label = words.label(name);
  const setAll = (value: unknown): ShowEdit[] => paths.map((at) => ({ kind: 'set', at, value }));
  const commit = (value: unknown) => editing.commit(label, setAll(value));
  const shared = { label, disabled };
  switch (formKind(node, values[0])) {
    case 'number':
      return <FormNumber {...props} />;
    case 'text':
    case 'long-text':
      return (
        <TextField
          {...shared}
          values={values.map(textOf)}
          onDraft={(text) => editing.draft(text === null ? null : setAll(unescaped(text)))}
          onCommit={(text) => commit(unescaped(text))}
        />
      );
    case 'colour':
      return (
        <ColourField
          {...shared}
          values={values.map(textOf)}
          onDraft={(colour) => editing.draft(colour === null ? null : setAll(colour))}
          onCommit={commit}
        />
      );
    case 'choice': {
      const options = choicesOf(node).map((value) => ({ value, label: words.choice(value) }));
      return <SelectField {...shared} values={values.map(textOf)} options={options} onCommit={commit} />;
    }
    case 'switch':
      return <SwitchField {...shared} values={values.map(Boolean)} onCommit={commit} />;
    case 'texts':
      return (
        <TextField
          {...shared}
          values={values.map((list) => (Array.isArray(list) ? list.join(', ') : ''))}
          onCommit={(text) => commit(text.split(',').flatMap((one) => one.trim() || []))}
        />
      );
    case 'vector':
      return <FormVector {...props} />;
    case 'coordinates':
      return <CoordinatesField {...props} label={label} onCommit={commit} />;
    case 'colours':
    case 'items':
      return paths.length === 1 ? <FormItems {...props} Value={FormValue} /> : <SeveralLists label={label} />;
    case 'record':
      return <FormRecord {...props} Value={FormValue} />;
    case 'fixed':
      return null;
  }
}

function SeveralLists({ label }: { readonly label: string }) {
  const words = useWords();
  return <p>{words.word('several', { label })}</p>;
}

function FormNumber({ name, node, paths, values, editing, disabled = false }: FormValueProps) {
  const words = useWords();
  const label = words.label(name);
  const numbers = values.map(Number).filter(Number.isFinite);
  const editsOf = (change: NumberChange): ShowEdit[] =>
    paths.map((at, k) => ({ kind: 'set', at, value: change(Number(values[k] ?? 0), k) }));
  return (
    <NumberField
      label={label}
      values={numbers}
      {...numberFormat(name, node)}
      least={node.minimum ?? node.exclusiveMinimum}
      most={node.maximum}
      fallback={typeof node.default === 'number' ? node.default : undefined}
      isWhole={node.type === 'integer'}
      disabled={disabled}
      onDraft={(change) => editing.draft(change && editsOf(change))}
      onCommit={(change) => editing.commit(label, editsOf(change))}
    />
  );
}

const AXES = ['X', 'Y', 'Z'] as const;

/** A place: a field an axis. */
function FormVector({ name, node, paths, values, editing, disabled = false }: FormValueProps) {
  const words = useWords();
  const items = node.prefixItems ?? [];
  return (
    <fieldset className={styles.vector} aria-label={words.label(name)}>
      {items.map((item, axis) => {
        const numbers = values.map((value) => Number((value as readonly number[] | undefined)?.[axis] ?? 0));
        const editsOf = (change: NumberChange): ShowEdit[] =>
          paths.map((at, k) => ({ kind: 'set', at: [...at, axis], value: change(numbers[k]!, k) }));
        return (
          <NumberField
            key={AXES[axis]}
            label={AXES[axis]!}
            values={numbers}
            {...numberFormat(name, item)}
            least={item.minimum ?? item.exclusiveMinimum}
            most={item.maximum}
            disabled={disabled}
            onDraft={(change) => editing.draft(change && editsOf(change))}
            onCommit={(change) => editing.commit(`${words.label(name)} ${AXES[axis]}`, editsOf(change))}
          />
        );
      })}
    </fieldset>
  );
}

/** A text on one line: its line breaks as `\n`. */
function textOf(value: unknown): string {
  return value === undefined ? '' : String(value).replaceAll('\n', '\\n');
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n');
}
