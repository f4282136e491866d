import { ArrowDownToLine, ArrowRight, ArrowUpFromLine } from 'lucide-react';
import { type MouseEvent, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Clip, type OpenFlight, type Selection, selectedScenes, storyboardClips } from '../../document';
import { openContextMenu } from '../commands';
import { useFormat } from '../i18n';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { chooseScene, Thumbnail } from '../scenes';
import { useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import { indexOfClipNow, isStaleClip } from './stale-clips';
import styles from './timeline.module.css';

const THUMBNAIL_PX = { widthPx: 44, heightPx: 36 };
/** Room around a picture in its clip. */
const INSET_PX = 6;
/** Clips narrower than this show no picture, and narrower than the second no words. */
const PICTURE_FROM_PX = 26;
const WORDS_FROM_PX = 96;
const ICON_FROM_PX = 22;
const ICONS = { takeoff: ArrowUpFromLine, transition: ArrowRight, landing: ArrowDownToLine } as const;

/** Scenes and the transitions between them, as long as they last. */
export function ClipLane({ open, widthPx }: { readonly open: OpenFlight; readonly widthPx: number }) {
  const clips = useMemo(() => storyboardClips({ ...open, durationS: open.report.durationS }), [open]);
  const follow = useCallback(
    (lane: Element, timeMs: number) => markActiveChild(lane, indexAt(clips, timeMs / 1000)),
    [clips],
  );
  const lane = useFollowTime<HTMLDivElement>(follow);
  return (
    <div ref={lane} className={styles.clips}>
      {clips.map((clip) => (
        <ClipButton key={`${clip.kind} ${clip.index}`} open={open} clip={clip} laneWidthPx={widthPx} />
      ))}
    </div>
  );
}

interface ClipButtonProps {
  readonly open: OpenFlight;
  readonly clip: Clip;
  readonly laneWidthPx: number;
}

function ClipButton({ open, clip, laneWidthPx }: ClipButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const { session, clock } = studio;
  const { durationS } = open.report;
  const lengthS = clip.endS - clip.startS;
  const isStale = useEditor(({ stale }) => stale !== null && isStaleClip(stale, clip));
  const indexNow = useEditor(({ stale }) => indexOfClipNow(stale, clip));
  const isSelected = useSession(({ selection }) => isClipOf(clip.kind, indexNow, selection));
  const widthPx = (lengthS / durationS) * laneWidthPx;
  const name = useClipName(clip);
  const choose = (held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'> | null) => {
    if (clip.kind === 'scene' && indexNow !== null) return chooseScene(studio, indexNow, held ?? {});
    if (clip.kind !== 'scene' && indexNow !== null)
      session.setState({ selection: { kind: clip.kind, index: indexNow } });
    clock.seek(clip.startS * 1000);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (!isSelected) choose(null);
    openContextMenu(studio, clip.kind === 'scene' ? 'scene' : 'transition', event, event.currentTarget);
  };
  return (
    <button
      type="button"
      className={classNames(
        styles.clip,
        clip.kind === 'scene' ? styles.scene : styles.transition,
        isSelected && styles.selected,
      )}
      data-stale={isStale || undefined}
      style={{ left: `${(clip.startS / durationS) * 100}%`, width: `${(lengthS / durationS) * 100}%` }}
      aria-label={`${name}, ${format.seconds(lengthS)}${isStale ? `, ${t(($) => $.topBar.stale)}` : ''}`}
      aria-current={isSelected}
      title={`${name} · ${format.seconds(lengthS)}`}
      onClick={choose}
      onContextMenu={onContextMenu}
    >
      {clip.kind === 'scene' && widthPx >= PICTURE_FROM_PX && (
        <Thumbnail
          open={open}
          timeS={(clip.startS + clip.endS) / 2}
          scene={indexNow}
          {...THUMBNAIL_PX}
          widthPx={Math.min(THUMBNAIL_PX.widthPx, Math.floor(widthPx) - INSET_PX)}
        />
      )}
      {clip.kind === 'scene' && widthPx >= WORDS_FROM_PX && (
        <span className={styles.clipWords}>
          <span className={styles.clipName}>{clip.name}</span>
          <span className={styles.clipLength}>{format.seconds(lengthS)}</span>
        </span>
      )}
      {clip.kind !== 'scene' && widthPx >= ICON_FROM_PX && <ClipIcon kind={clip.kind} />}
    </button>
  );
}

function isClipOf(kind: Clip['kind'], index: number | null, selection: Selection): boolean {
  if (index === null) return false;
  if (kind === 'scene') return selectedScenes(selection).includes(index);
  return selection?.kind === kind && selection.index === index;
}

function ClipIcon({ kind }: { readonly kind: keyof typeof ICONS }) {
  const Icon = ICONS[kind];
  return <Icon size={16} aria-hidden />;
}

function useClipName({ kind, name }: Clip): string {
  const { t } = useTranslation();
  if (kind === 'scene') return name;
  if (kind !== 'transition') return t(($) => $.timeline[kind]);
  return name === 'landing' ? t(($) => $.timeline.transitionToLanding) : t(($) => $.timeline.transitionTo, { name });
}

function indexAt(clips: readonly Clip[], timeS: number): number {
  return clips.findIndex((clip) => clip.startS <= timeS && timeS < clip.endS);
}
