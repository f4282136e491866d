import type { ShowEdit } from '../../show';
import { ColourField, NumberField, SelectField, SwitchField, TextField } from '../fields';
import { useWords } from '../i18n/form';
import { CoordinatesField } from './coordinates-field';
import styles from './form.module.css';
import { FormFile } from './form-file';
import { FormItems } from './form-items';
import { choicesOf, formKind, haveOneShape } from './form-node';
import { FormRecord } from './form-record';
import type { FormValueProps } from './form-types';
import { MixedValue } from './mixed-value';
import { useNumberFormat } from './use-number-format';

/** The editor of one value, whatever its kind. */
export function FormValue(props: FormValueProps) {
  const { name, node, paths, values, editing, disabled = false } = props;
  const words = useWords();
  const label = words.label(name);
  const setAll = (value: unknown): ShowEdit[] => paths.map((at) => ({ kind: 'set', at, value }));
  const commit = (value: unknown) => editing.commit(label, setAll(value));
  const shared = { label, disabled };
  const first = values.find((value) => value !== undefined);
  const names = editing.names[name];
  if (names && typeof first === 'string') {
    const others = values.map(textOf).filter((value) => !names.some((one) => one.value === value));
    const options = [...names, ...[...new Set(others)].map((value) => ({ value, label: value }))];
    return <SelectField {...shared} values={values.map(textOf)} options={options} onCommit={commit} />;
  }
  switch (formKind(node, first)) {
    case 'number':
      return <FormNumber {...props} />;
    case 'file':
      return <FormFile {...props} />;
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
      return haveOneShape(node, values) ? (
        <CoordinatesField {...props} label={label} onCommit={commit} />
      ) : (
        <MixedValue {...props} />
      );
    case 'colours':
    case 'items':
      return haveOneShape(node, values) ? <FormItems {...props} Value={FormValue} /> : <MixedValue {...props} />;
    case 'record':
      return <FormRecord {...props} Value={FormValue} />;
    case 'fixed':
      return null;
  }
}

function FormNumber({ name, node, paths, values, editing, disabled = false }: FormValueProps) {
  const words = useWords();
  const format = useNumberFormat();
  const label = words.label(name);
  const editsOf = (numbers: readonly number[]): ShowEdit[] =>
    paths.map((at, k) => ({ kind: 'set', at, value: numbers[k] }));
  return (
    <NumberField
      label={label}
      values={values.map((value) => (typeof value === 'number' ? value : undefined))}
      {...format(name, node)}
      least={node.minimum ?? node.exclusiveMinimum}
      most={node.maximum}
      fallback={typeof node.default === 'number' ? node.default : undefined}
      isWhole={node.type === 'integer'}
      disabled={disabled}
      onDraft={(numbers) => editing.draft(numbers && editsOf(numbers))}
      onCommit={(numbers) => editing.commit(label, editsOf(numbers))}
    />
  );
}

const AXES = ['X', 'Y', 'Z'] as const;

/** A place: a field an axis. */
function FormVector({ name, node, paths, values, editing, disabled = false }: FormValueProps) {
  const words = useWords();
  const format = useNumberFormat();
  const items = node.prefixItems ?? [];
  return (
    <fieldset className={styles.vector} aria-label={words.label(name)}>
      {items.map((item, axis) => {
        const editsOf = (numbers: readonly number[]): ShowEdit[] =>
          paths.map((at, k) => ({ kind: 'set', at: [...at, axis], value: numbers[k] }));
        return (
          <NumberField
            key={AXES[axis]}
            label={AXES[axis]!}
            values={values.map((value) => (value as readonly number[] | undefined)?.[axis])}
            {...format(name, item)}
            least={item.minimum ?? item.exclusiveMinimum}
            most={item.maximum}
            disabled={disabled}
            onDraft={(numbers) => editing.draft(numbers && editsOf(numbers))}
            onCommit={(numbers) => editing.commit(`${words.label(name)} ${AXES[axis]}`, editsOf(numbers))}
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
