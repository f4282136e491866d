import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFlight } from '../../document';
import { useSession } from '../studio-context';
import { ClipLane } from './clip-lane';
import { LightLane } from './light-lane';
import { Playhead } from './playhead';
import { SafetyRibbon } from './safety-ribbon';
import { Scrubber } from './scrubber';
import styles from './timeline.module.css';
import { Transport } from './transport';
import { useWidth } from './use-width';

const MAX_ZOOM = 24;

/** The storyboard strip at the bottom: transport, safety ribbon, ruler, clips, light. */
export function Timeline() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const [zoom, setZoom] = useState(1);
  const zoomBy = useCallback((factor: number) => setZoom((z) => Math.min(Math.max(z * factor, 1), MAX_ZOOM)), []);
  return (
    <section className={styles.timeline} aria-label={t(($) => $.timeline.title)}>
      <Transport zoom={zoom} onZoom={zoomBy} />
      {open ? <Strip open={open} zoom={zoom} onZoom={zoomBy} /> : <div className={styles.waiting} aria-hidden />}
    </section>
  );
}

interface StripProps {
  readonly open: OpenFlight;
  readonly zoom: number;
  readonly onZoom: (factor: number) => void;
}

function Strip({ open, zoom, onZoom }: StripProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(track);
  useWheelZoom(scroller, onZoom);
  return (
    <div className={styles.body}>
      <div className={styles.labels} aria-hidden>
        <span>{t(($) => $.timeline.scenes)}</span>
        <span>{t(($) => $.timeline.light)}</span>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <div ref={track} className={styles.track} style={{ width: `${zoom * 100}%` }}>
          <SafetyRibbon open={open} widthPx={widthPx} />
          <Scrubber durationS={open.report.durationS} widthPx={widthPx} />
          <ClipLane open={open} widthPx={widthPx} />
          <LightLane open={open} />
          <Playhead scroller={scroller} />
        </div>
      </div>
    </div>
  );
}

/** Ctrl and the wheel zoom the strip; React's own wheel handlers cannot stop the page from zooming. */
function useWheelZoom(scroller: RefObject<HTMLElement | null>, onZoom: (factor: number) => void): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY * 0.004));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [scroller, onZoom]);
}
