import { type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFlight } from '../../document';
import { useEditor, useSession } from '../studio-context';
import { ClipLane } from './clips/clip-lane';
import { CueLane } from './cues/cue-lane';
import { useLane } from './lane/use-lane';
import { LightLane } from './light-lane';
import { NoteMarks } from './notes/note-marks';
import { Playhead } from './playhead';
import { SafetyRibbon } from './safety-ribbon';
import { Scrubber } from './scrubber';
import styles from './timeline.module.css';
import { Transport } from './transport';
import { useWidth } from './use-width';
import { useZoom, type Zoom } from './zoom/use-zoom';
import { ZoomBar } from './zoom/zoom-bar';

/** The storyboard strip at the bottom: transport, safety ribbon, ruler, clips, light, and what part of it is shown. */
export function Timeline() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const scroller = useRef<HTMLDivElement>(null);
  const zoom = useZoom(scroller);
  return (
    <section className={styles.timeline} aria-label={t(($) => $.timeline.title)}>
      <Transport zoom={zoom.zoom} onZoom={zoom.zoomBy} />
      {open ? <Strip open={open} scroller={scroller} zoom={zoom} /> : <div className={styles.waiting} aria-hidden />}
    </section>
  );
}

interface StripProps {
  readonly open: OpenFlight;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly zoom: Zoom;
}

function Strip({ open, scroller, zoom }: StripProps) {
  const { t } = useTranslation();
  const id = useId();
  const track = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(track);
  const lane = useLane(open);
  // a strip keeps its scale while the show is longer or shorter than its plan: what is dragged stays under the hand
  const pxPerS = widthPx / open.report.durationS;
  useWheelZoom(scroller, zoom);
  useWantedStretch(open, zoom);
  return (
    <div className={styles.body}>
      <div className={styles.labels} aria-hidden>
        <span>{t(($) => $.timeline.scenes)}</span>
        <span>{t(($) => $.timeline.light)}</span>
        <span>{t(($) => $.timeline.cues)}</span>
      </div>
      <div ref={scroller} id={id} className={styles.scroller}>
        <div ref={track} className={styles.track} style={{ width: `${zoom.zoom * 100}%` }}>
          <SafetyRibbon open={open} lane={lane} pxPerS={pxPerS} />
          <Scrubber durationS={open.report.durationS} widthPx={widthPx} lane={lane} />
          <NoteMarks lane={lane} pxPerS={pxPerS} />
          <ClipLane open={open} lane={lane} pxPerS={pxPerS} />
          <LightLane open={open} />
          <CueLane lane={lane} pxPerS={pxPerS} />
          <Playhead scroller={scroller} lane={lane} pxPerS={pxPerS} isZoomed={zoom.zoom > 1} />
        </div>
      </div>
      <ZoomBar scroller={scroller} id={id} zoom={zoom} widthPx={widthPx} />
    </div>
  );
}

/** A part of the show that a command wants to see, with a little room beside it. */
const ROOM = 0.08;

function useWantedStretch({ report }: OpenFlight, { show }: Zoom): void {
  const wanted = useEditor((state) => state.wantedStretch);
  const seen = useRef(wanted);
  useEffect(() => {
    if (seen.current === wanted) return;
    seen.current = wanted;
    const [startS, endS] = wanted.times ?? [0, report.durationS];
    const roomS = wanted.times ? ROOM * (endS - startS) : 0;
    show([Math.max(0, startS - roomS) / report.durationS, Math.min(1, (endS + roomS) / report.durationS)]);
  }, [wanted, report, show]);
}

/** Ctrl and the wheel zoom the strip; React's own wheel handlers cannot stop the page from zooming. */
function useWheelZoom(scroller: RefObject<HTMLElement | null>, { zoomBy }: Zoom): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, width } = element.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY * 0.004), (event.clientX - left) / width);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [scroller, zoomBy]);
}
