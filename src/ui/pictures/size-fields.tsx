import { useState } from 'react';
import {
  LEAST_SIDE_PX,
  MOST_STILL_SIDE_PX,
  type PictureSize,
  SIZE_PRESET_IDS,
  SIZE_PRESETS,
  type SizePreset,
} from '../../film';
import { NumberField, SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';
import styles from './pictures.module.css';

/** A size that is being chosen, with a name or without. */
export function useSize() {
  const [choice, setChoice] = useState<SizePreset | 'own'>('1080p');
  const [own, setOwn] = useState<PictureSize>(SIZE_PRESETS['1080p']);
  return { choice, setChoice, own, setOwn, size: choice === 'own' ? own : SIZE_PRESETS[choice] };
}

/** A size by its name, or by its sides. */
export function SizeFields({ choice, setChoice, own, setOwn }: Omit<ReturnType<typeof useSize>, 'size'>) {
  const { t } = useFileWords();
  const choices = [...SIZE_PRESET_IDS, 'own'] as const;
  return (
    <>
      <SelectField
        label={t(($) => $.pictures.size)}
        values={[choice]}
        options={choices.map((value) => ({ value, label: t(($) => $.pictures.sizes[value]) }))}
        onCommit={(value) => setChoice(value as SizePreset | 'own')}
      />
      {choice === 'own' && (
        <div className={styles.sides}>
          <Side label={t(($) => $.pictures.width)} px={own.widthPx} onPx={(widthPx) => setOwn({ ...own, widthPx })} />
          <Side
            label={t(($) => $.pictures.height)}
            px={own.heightPx}
            onPx={(heightPx) => setOwn({ ...own, heightPx })}
          />
        </div>
      )}
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly px: number;
  readonly onPx: (px: number) => void;
}

function Side({ label, px, onPx }: SideProps) {
  const { t } = useFileWords();
  const take = (values: readonly number[] | null) => values && onPx(Math.round(values[0]!));
  return (
    <NumberField
      label={label}
      values={[px]}
      unit={t(($) => $.pictures.px)}
      digits={0}
      step={2}
      least={LEAST_SIDE_PX}
      most={MOST_STILL_SIDE_PX}
      onDraft={take}
      onCommit={take}
    />
  );
}
