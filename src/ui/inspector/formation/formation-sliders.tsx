import { X } from 'lucide-react';
import type { ShowDocument } from '../../../editing';
import { childNode, type EditPath, layoutSpacingM, profileOf } from '../../../show';
import { SliderField } from '../../fields';
import { FormValue, useNumberFormat } from '../../form';
import { useWords } from '../../i18n/form';
import { IconButton } from '../../kit';
import { Section } from '../facts';
import styles from '../inspector.module.css';
import { useEditing, useShown, valuesAt } from '../use-editing';
import { choicesToTry, type SliderSpec, slidersOf } from './sliders-of';
import type { ShownFormation } from './use-formation';

interface FormationSlidersProps {
  readonly document: ShowDocument;
  /** Where the formation stands. */
  readonly path: EditPath;
  readonly shown: ShownFormation;
}

/** The settings of a formation that a hand tries out: the sky follows while they slide. */
export function FormationSliders({ document, path, shown }: FormationSlidersProps) {
  const words = useWords();
  const show = useShown(document);
  const formation = show.formations[path.at(-1)!];
  if (!formation) return null;
  const usualSpacingM = layoutSpacingM({}, profileOf(show).separationDesignM);
  const sliders = slidersOf(formation.recipe, shown.smallestM, usualSpacingM);
  return (
    <Section title={words.word('tryOut')}>
      <div className={styles.tried}>
        {choicesToTry(formation.recipe).map((key) => (
          <Choice key={key} document={document} at={[...path, 'recipe', key]} />
        ))}
      </div>
      {sliders.map((spec) => (
        <Slider key={spec.at.join('.')} document={document} at={[...path, ...spec.at]} spec={spec} />
      ))}
    </Section>
  );
}

function Choice({ document, at }: Omit<SliderProps, 'spec'>) {
  const editing = useEditing(document);
  const { node, values } = valuesAt(useShown(document), [at]);
  return <FormValue name={String(at.at(-1))} node={node} paths={[at]} values={values} editing={editing} />;
}

interface SliderProps {
  readonly document: ShowDocument;
  readonly at: EditPath;
  readonly spec: SliderSpec;
}

function Slider({ document, at, spec: { from, to, resting, isOptional, isFound } }: SliderProps) {
  const words = useWords();
  const format = useNumberFormat();
  const editing = useEditing(document);
  const key = String(at.at(-1));
  const owner = valuesAt(useShown(document), [at.slice(0, -1)]);
  const node = childNode(owner.node, owner.values[0], key);
  const value = (owner.values[0] as Readonly<Record<string, unknown>>)[key];
  const number = typeof value === 'number' ? value : undefined;
  const label = words.label(key);
  return (
    <div className={styles.sliderRow}>
      <SliderField
        label={label}
        value={number}
        {...{ from, to, resting }}
        automatic={isFound ? words.choice('auto') : undefined}
        {...format(key, node)}
        least={node.minimum ?? node.exclusiveMinimum}
        most={node.maximum}
        isWhole={node.type === 'integer'}
        onDraft={(next) => editing.draft(next === null ? null : [{ kind: 'set', at, value: next }])}
        onCommit={(next) => editing.commit(label, [{ kind: 'set', at, value: next }])}
      />
      {isOptional && number !== undefined && (
        <IconButton
          icon={X}
          label={`${words.word('remove')}: ${label}`}
          onClick={() => editing.commit(label, [{ kind: 'remove', at }])}
        />
      )}
    </div>
  );
}
