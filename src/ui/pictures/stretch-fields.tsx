import { useState } from 'react';
import type { Stretch } from '../../film';
import { SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';
import { useSession } from '../studio-context';
import styles from './pictures.module.css';

/** A film ends this long after its last scene, milliseconds: the picture is not cut off while it still stands. */
const AFTER_MS = 1500;

/** From which scene to which; index of the first and of the last, with −1 and the count of scenes for the ends of the show. */
export function useStretch() {
  const open = useSession((state) => state.open);
  const scenes = open?.scenes ?? [];
  const [first, setFirst] = useState(-1);
  const [last, setLast] = useState(scenes.length);
  const endMs = (open?.report.durationS ?? 0) * 1000;
  // a scene begins where the one before ended: its drones come together before our eyes
  const fromMs = first < 0 ? 0 : first === 0 ? scenes[0]!.startS * 1000 : scenes[first - 1]!.endS * 1000;
  const toMs = last >= scenes.length ? endMs : Math.min(scenes[last]!.endS * 1000 + AFTER_MS, endMs);
  const stretch: Stretch = { fromMs: Math.round(fromMs), toMs: Math.round(toMs) };
  return { stretch, scenes, first, setFirst, last, setLast };
}

/** The first and the last scene of a film. */
export function StretchFields({
  scenes,
  first,
  setFirst,
  last,
  setLast,
}: Omit<ReturnType<typeof useStretch>, 'stretch'>) {
  const { t } = useFileWords();
  const named = scenes.map(({ name }, index) => ({ value: String(index), label: name }));
  const begin = { value: '-1', label: t(($) => $.pictures.begin) };
  const end = { value: String(scenes.length), label: t(($) => $.pictures.end) };
  return (
    <div className={styles.sides}>
      <SelectField
        label={t(($) => $.pictures.from)}
        values={[String(first)]}
        options={[begin, ...named]}
        onCommit={(value) => {
          setFirst(Number(value));
          setLast(Math.max(last, Number(value)));
        }}
      />
      <SelectField
        label={t(($) => $.pictures.to)}
        values={[String(last)]}
        options={[...named, end]}
        onCommit={(value) => {
          setLast(Number(value));
          setFirst(Math.min(first, Number(value)));
        }}
      />
    </div>
  );
}
