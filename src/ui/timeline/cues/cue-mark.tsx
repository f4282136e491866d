import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { type Studio, useStudio } from '../../studio-context';
import { dragPointer } from '../drag-pointer';
import { InlineField } from '../inline-field';
import type { Lane } from '../lane/use-lane';
import styles from './cues.module.css';
import type { LaneCue } from './cues-on-lane';

/** Names are typed in a field of this width. */
const FIELD_PX = 160;

/** A cue is never narrower than its sign. */
const LEAST_PX = 12;

const cueActions = () => import('./cue-actions');

interface CueMarkProps {
  readonly cue: LaneCue;
  readonly lane: Lane;
  readonly pxPerS: number;
  /** Room up to the next cue. */
  readonly widthPx: number;
  readonly isRenamed: boolean;
  readonly onRename: (isRenamed: boolean) => void;
}

/** A cue: dragged or moved by arrows, renamed by F2 or a double click, deleted. */
export function CueMark({ cue, lane, pxPerS, widthPx, isRenamed, onRename }: CueMarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const left = cue.laneS * pxPerS;
  if (isRenamed) {
    const done = (text: string | null) => {
      onRename(false);
      if (text !== null) void cueActions().then(({ rename }) => rename(studio, cue, text));
    };
    const label = t(($) => $.timeline.cueName);
    return <InlineField label={label} value={cue.name} style={{ left, width: FIELD_PX }} onDone={done} />;
  }
  return (
    <button
      type="button"
      className={styles.cue}
      style={{ left, maxWidth: Math.max(LEAST_PX, widthPx) }}
      aria-label={t(($) => $.timeline.cueAt, { name: cue.name, time: format.clock(cue.laneS) })}
      title={t(($) => $.timeline.cueKeys)}
      onClick={() => studio.clock.seek(lane.inPlan(cue.laneS) * 1000)}
      onDoubleClick={() => onRename(true)}
      onKeyDown={(event) => onKey(event, studio, cue, lane, onRename)}
      onPointerDown={(event) =>
        dragPointer(event, async () => (await cueActions()).beginCueDrag(studio, cue, lane, pxPerS))
      }
    >
      <span className={styles.sign} aria-hidden />
      <span className={styles.name}>{cue.name}</span>
    </button>
  );
}

const ARROWS_S: Readonly<Record<string, number>> = { ArrowLeft: -0.1, ArrowRight: 0.1 };

function onKey(event: KeyboardEvent, studio: Studio, cue: LaneCue, lane: Lane, onRename: CueMarkProps['onRename']) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const byS = ARROWS_S[event.code];
  if (byS !== undefined) {
    const toS = cue.laneS + (event.shiftKey ? 10 * byS : byS);
    void cueActions().then(({ moveTo }) => moveTo(studio, cue, lane, toS));
  } else if (event.code === 'F2') onRename(true);
  else if (event.code === 'Delete' || event.code === 'Backspace')
    void cueActions().then(({ remove }) => remove(studio, cue));
  else return;
  event.preventDefault();
  event.stopPropagation();
}
