import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../lane/use-lane';
import { CueMark } from './cue-mark';
import styles from './cues.module.css';
import { cuesOnLane } from './cues-on-lane';

interface CueLaneProps {
  readonly lane: Lane;
  readonly pxPerS: number;
}

/** The cues of the show at their moments; clips are caught by them. */
export function CueLane({ lane, pxPerS }: CueLaneProps) {
  const { t } = useTranslation();
  const [renamed, setRenamed] = useState<string | null>(null);
  const cues = lane.shown ? cuesOnLane(lane.shown.show, lane.clips) : [];
  return (
    <div className={styles.lane}>
      {cues.length === 0 && lane.shown && <span className={styles.empty}>{t(($) => $.timeline.noCues)}</span>}
      {cues.map((cue, k) => (
        <CueMark
          key={cue.id}
          cue={cue}
          widthPx={((cues[k + 1]?.laneS ?? Number.POSITIVE_INFINITY) - cue.laneS) * pxPerS}
          lane={lane}
          pxPerS={pxPerS}
          isRenamed={renamed === cue.id}
          onRename={(isRenamed) => setRenamed(isRenamed ? cue.id : null)}
        />
      ))}
    </div>
  );
}
