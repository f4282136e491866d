import { useTranslation } from 'react-i18next';
import { scenesOf } from '../../../document';
import { readNumberInput } from '../../fields';
import { useStudio } from '../../studio-context';
import { InlineField } from '../inline-field';
import type { LaneClip } from '../lane/lane-clips';

/** A hold is typed over its clip, which may be narrower than this. */
const LEAST_PX = 64;

interface HoldFieldProps {
  readonly clip: LaneClip;
  readonly pxPerS: number;
  readonly onDone: () => void;
}

/** The hold of a scene while it is typed, in seconds; arithmetic works. */
export function HoldField({ clip, pxPerS, onDone }: HoldFieldProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const { document } = studio.editor.getState();
  const holdS = document ? (scenesOf(document.value.show)[clip.index]?.holdS ?? 0) : 0;
  const done = (text: string | null) => {
    onDone();
    const typed = text === null ? null : readNumberInput(text);
    if (typed)
      void import('../../commands/actions/timing-actions').then(({ setHold }) => setHold(studio, clip.index, typed));
  };
  const widthPx = Math.max(LEAST_PX, (clip.endS - clip.startS) * pxPerS);
  return (
    <InlineField
      label={t(($) => $.timeline.holdOf, { name: clip.name })}
      value={String(holdS)}
      style={{ left: clip.startS * pxPerS, width: widthPx }}
      onDone={done}
    />
  );
}
