import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFlight } from '../../../document';
import { useFormat } from '../../i18n';
import { markActiveChild } from '../../mark-active-child';
import { orderSavingText } from '../../order-saving-text';
import { useEditor, useStudio } from '../../studio-context';
import { useFollowTime } from '../../use-clock';
import type { LaneClip } from '../lane/lane-clips';
import type { Lane } from '../lane/use-lane';
import styles from '../timeline.module.css';
import { ClipButton } from './clip-button';
import type { ClipGesture } from './clip-gesture';
import { HoldField } from './hold-field';

interface ClipLaneProps {
  readonly open: OpenFlight;
  readonly lane: Lane;
  /** Pixels of a second. */
  readonly pxPerS: number;
}

/** Scenes and the transitions between them, as long as they last; edges and whole clips are dragged. */
export function ClipLane({ open, lane, pxPerS }: ClipLaneProps) {
  const studio = useStudio();
  const [gesture, setGesture] = useState<ClipGesture | null>(null);
  const typedHold = useEditor((state) => state.typedHold);
  const latest = useRef(lane);
  latest.current = lane;
  const follow = useCallback((element: Element, timeMs: number) => {
    const { clips, onLane } = latest.current;
    markActiveChild(element, indexAt(clips, onLane(timeMs / 1000)));
  }, []);
  const element = useFollowTime<HTMLDivElement>(follow);
  const typed = lane.clips.find(({ kind, index }) => kind === 'scene' && index === typedHold);
  return (
    <div className={styles.clips}>
      <div ref={element} className={styles.clipRow}>
        {lane.clips.map((clip) => (
          <ClipButton
            key={`${clip.kind} ${clip.id}`}
            open={open}
            clip={clip}
            pxPerS={pxPerS}
            gesture={gesture}
            onGesture={setGesture}
            laneNow={() => latest.current}
          />
        ))}
      </div>
      {gesture?.kind === 'move' && <MoveMarks gesture={gesture} clips={lane.clips} pxPerS={pxPerS} />}
      {gesture?.kind === 'trim' && <TrimNote gesture={gesture} clips={lane.clips} pxPerS={pxPerS} />}
      {typed && <HoldField key={typed.id} clip={typed} pxPerS={pxPerS} onDone={() => endTyping(studio)} />}
    </div>
  );
}

function endTyping({ editor }: ReturnType<typeof useStudio>): void {
  editor.setState({ typedHold: null });
}

interface GestureProps<Kind extends ClipGesture['kind']> {
  readonly gesture: Extract<ClipGesture, { kind: Kind }>;
  readonly clips: readonly LaneClip[];
  readonly pxPerS: number;
}

/** How long a scene that is trimmed holds by now: a narrow clip has no room for it. */
function TrimNote({ gesture, clips, pxPerS }: GestureProps<'trim'>) {
  const { t } = useTranslation();
  const { seconds } = useFormat();
  const clip = clips.find(({ kind, id }) => kind === 'scene' && id === gesture.id);
  if (!clip) return null;
  const { holdS, longerS } = gesture;
  const change = `${longerS < 0 ? '−' : '+'}${seconds(Math.abs(longerS))}`;
  return (
    <output className={styles.gestureNote} style={{ left: clip.startS * pxPerS }}>
      {t(($) => $.timeline.holdNow, { hold: seconds(holdS), change })}
    </output>
  );
}

/** Where scenes that are dragged will lie, and what that brings. */
function MoveMarks({ gesture, clips, pxPerS }: GestureProps<'move'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = clips.filter(({ kind, id }) => kind === 'scene' && gesture.leftS.has(id));
  const [first] = places;
  if (!first) return null;
  const count = clips.filter(({ kind, isStale }) => kind === 'transition' && isStale).length;
  const said = [
    ...(gesture.savesS === null ? [] : [orderSavingText(gesture.savesS, t, format)]),
    ...(count > 0 ? [t(($) => $.timeline.toPlan, { count })] : []),
  ];
  return (
    <>
      {places.map(({ id, startS, endS }) => (
        <span
          key={id}
          className={styles.place}
          style={{ left: startS * pxPerS, width: (endS - startS) * pxPerS }}
          aria-hidden
        />
      ))}
      <span className={styles.placeMark} style={{ left: first.startS * pxPerS }} aria-hidden />
      {said.length > 0 && (
        <output
          className={styles.gestureNote}
          style={{ left: (gesture.leftS.get(first.id) ?? 0) * pxPerS + gesture.byPx }}
        >
          {said.join('; ')}
        </output>
      )}
    </>
  );
}

function indexAt(clips: readonly LaneClip[], timeS: number): number {
  return clips.findIndex((clip) => clip.startS <= timeS && timeS < clip.endS);
}
