import { ArrowDownToLine, ArrowRight, ArrowUpFromLine } from 'lucide-react';
import type { MouseEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Clip, type OpenFlight, type Selection, scenesOf, selectedScenes } from '../../../document';
import { openContextMenu } from '../../commands';
import { type Format, useFormat } from '../../i18n';
import { classNames } from '../../kit';
import { chooseScene, Thumbnail } from '../../scenes';
import { type Studio, useEditor, useSession, useStudio } from '../../studio-context';
import { dragPointer } from '../drag-pointer';
import type { LaneClip } from '../lane/lane-clips';
import type { Lane } from '../lane/use-lane';
import styles from '../timeline.module.css';
import type { ClipGesture, Edge, GestureGround } from './clip-gesture';

const THUMBNAIL_PX = { widthPx: 44, heightPx: 36 };
/** Room around a picture in its clip. */
const INSET_PX = 6;
/** Clips narrower than this show no picture, and narrower than the second no words. */
const PICTURE_FROM_PX = 26;
const WORDS_FROM_PX = 96;
/** Transitions show their seconds from this width, with the unit from the second; narrower ones their sign. */
const SECONDS_FROM_PX = 24;
const UNIT_FROM_PX = 40;
const ABOUT_FROM_PX = 30;
const ICON_FROM_PX = 20;
/** A clip that is narrower has no edges to drag: there would be nothing left to hold it by. */
const EDGES_FROM_PX = 24;
const EDGE_PX = 7;
const ICONS = { takeoff: ArrowUpFromLine, transition: ArrowRight, landing: ArrowDownToLine } as const;

interface ClipButtonProps {
  readonly open: OpenFlight;
  readonly clip: LaneClip;
  readonly pxPerS: number;
  readonly gesture: ClipGesture | null;
  readonly onGesture: (gesture: ClipGesture | null) => void;
  readonly laneNow: () => Lane;
}

/** A scene, a transition, take-off or landing on the lane. */
export function ClipButton({ open, clip, pxPerS, gesture, onGesture, laneNow }: ClipButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const lengthS = clip.endS - clip.startS;
  const widthPx = lengthS * pxPerS;
  const name = useClipName(clip);
  const isSelected = useSession(({ selection }) => isClipOf(clip, selection));
  const liftedPx = liftedTo(clip, gesture, pxPerS);
  const trim = gesture?.kind === 'trim' && clip.kind === 'scene' && gesture.id === clip.id ? gesture : null;
  const choose = (held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) =>
    chooseClip(studio, clip, held, laneNow());
  const onContextMenu = (event: MouseEvent) => {
    if (!isSelected) choose({ shiftKey: false, ctrlKey: false, metaKey: false });
    openContextMenu(studio, clip.kind === 'scene' ? 'scene' : 'transition', event, event.currentTarget);
  };
  return (
    <button
      type="button"
      className={classNames(
        styles.clip,
        clip.kind === 'scene' ? styles.scene : styles.transition,
        isSelected && styles.selected,
        liftedPx !== null && styles.lifted,
      )}
      data-stale={clip.isStale || undefined}
      data-drop-scene={clip.kind === 'scene' ? clip.index : undefined}
      data-snapped={trim?.isSnapped ? trim.edge : undefined}
      style={{ left: liftedPx ?? clip.startS * pxPerS, width: widthPx }}
      aria-label={`${name}, ${format.seconds(lengthS)}${clip.isStale ? `, ${t(($) => $.topBar.stale)}` : ''}`}
      aria-current={isSelected}
      title={`${name} · ${format.seconds(lengthS)}`}
      onClick={choose}
      onContextMenu={onContextMenu}
      onPointerDown={(event) => beginDrag(event, studio, clip, { laneNow, pxPerS, show: onGesture })}
      onDoubleClick={() => clip.kind === 'scene' && studio.editor.setState({ typedHold: clip.index })}
    >
      {clip.kind === 'scene' && widthPx >= PICTURE_FROM_PX && <ClipPicture open={open} clip={clip} widthPx={widthPx} />}
      {clip.kind === 'scene' && widthPx >= WORDS_FROM_PX && (
        <span className={styles.clipWords}>
          <span className={styles.clipName}>{clip.name}</span>
          <span className={styles.clipLength}>{format.seconds(lengthS)}</span>
        </span>
      )}
      {clip.kind === 'scene' && widthPx >= EDGES_FROM_PX && <TrimEdges />}
      {clip.kind !== 'scene' && widthPx >= ICON_FROM_PX && (
        <TransitionSign kind={clip.kind} text={secondsThatFit(lengthS, widthPx, format, clip.isStale)} />
      )}
    </button>
  );
}

/** Where a clip that is dragged lies, pixels; null for those that are not. */
function liftedTo({ kind, id }: LaneClip, gesture: ClipGesture | null, pxPerS: number): number | null {
  const leftS = gesture?.kind === 'move' && kind === 'scene' ? gesture.leftS.get(id) : undefined;
  return gesture?.kind !== 'move' || leftS === undefined ? null : leftS * pxPerS + gesture.byPx;
}

/** Edges are for the pointer; the keys `,` and `.` do the same. */
function TrimEdges() {
  return (
    <>
      <span className={styles.edge} data-edge="start" />
      <span className={styles.edge} data-edge="end" />
    </>
  );
}

function ClipPicture({ open, clip, widthPx }: { open: OpenFlight; clip: LaneClip; widthPx: number }) {
  const committed = useEditor(({ document }) => {
    const index = document ? scenesOf(document.value.show).findIndex(({ id }) => id === clip.id) : clip.index;
    return index < 0 ? null : index;
  });
  const times = clip.planned === null ? undefined : open.scenes[clip.planned];
  return (
    <Thumbnail
      open={open}
      timeS={times ? (times.startS + times.endS) / 2 : null}
      scene={committed}
      {...THUMBNAIL_PX}
      widthPx={Math.min(THUMBNAIL_PX.widthPx, Math.floor(widthPx) - INSET_PX)}
    />
  );
}

/** What is not planned yet is only about so long. */
function secondsThatFit(lengthS: number, widthPx: number, format: Format, isAbout: boolean): string | null {
  if (widthPx < (isAbout ? ABOUT_FROM_PX : SECONDS_FROM_PX)) return null;
  if (isAbout) return `≈ ${format.number(lengthS, 0)}`;
  return widthPx < UNIT_FROM_PX ? format.number(lengthS, 1) : format.seconds(lengthS);
}

/** A transition says how long it takes; what is too narrow for that shows a sign, as take-off and landing do. */
function TransitionSign({ kind, text }: { readonly kind: keyof typeof ICONS; readonly text: string | null }) {
  const Icon = ICONS[kind];
  return kind === 'transition' && text !== null ? <span>{text}</span> : <Icon size={16} aria-hidden />;
}

function chooseClip(
  studio: Studio,
  clip: LaneClip,
  held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  { inPlan }: Lane,
): void {
  if (clip.kind === 'scene') {
    chooseScene(studio, clip.index, held);
    return;
  }
  studio.session.setState({ selection: { kind: clip.kind, index: clip.index } });
  studio.clock.seek(inPlan(clip.startS) * 1000);
}

/** What the hand does is loaded when it does it; a flight file has nothing to change. */
function beginDrag(event: PointerEvent, studio: Studio, clip: LaneClip, ground: GestureGround): void {
  if (clip.kind !== 'scene' || !studio.editor.getState().document) return;
  const edge = edgeUnder(event);
  dragPointer(event, async () => {
    if (edge) return (await import('./trim-gesture')).beginTrim(studio, clip, edge, ground);
    return (await import('./move-gesture')).beginMove(studio, clip, ground);
  });
}

function edgeUnder({ clientX, currentTarget }: PointerEvent): Edge | null {
  const { left, right, width } = currentTarget.getBoundingClientRect();
  if (width < EDGES_FROM_PX) return null;
  if (clientX <= left + EDGE_PX) return 'start';
  return clientX >= right - EDGE_PX ? 'end' : null;
}

function isClipOf({ kind, index }: LaneClip, selection: Selection): boolean {
  if (kind === 'scene') return selectedScenes(selection).includes(index);
  return selection?.kind === kind && selection.index === index;
}

function useClipName({ kind, name }: Pick<Clip, 'kind' | 'name'>): string {
  const { t } = useTranslation();
  if (kind === 'scene') return name;
  if (kind !== 'transition') return t(($) => $.timeline[kind]);
  return name === 'landing' ? t(($) => $.timeline.transitionToLanding) : t(($) => $.timeline.transitionTo, { name });
}
