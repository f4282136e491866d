import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaybackClock } from '../playback';
import type { CameraPose } from './camera/camera-pose';
import { CameraRig, type CameraView } from './camera/camera-rig';
import type { Gaze } from './camera/gaze';
import { FleetFrames } from './fleet-frames';
import { LayerFrames } from './layer-frames';
import type { QualityName } from './night';
import { NightFrames } from './night-frames';
import { PairMarker } from './pair-marker';
import { createFrameBuffers, type PairMark, type SceneSource } from './scene-source';
import type { SkyLayer } from './sky-layer';
import { StageLines } from './stage/stage-lines';
import { ThreeCanvas } from './three-canvas';
import type { TrailKind } from './trail-path';

/** How long a lost graphics context may take to come back by itself before a new canvas is made. */
const RESTORE_MS = 1500;

export interface ViewportProps {
  readonly label: string;
  readonly source: SceneSource;
  readonly clock: PlaybackClock;
  readonly view: CameraView;
  /** Where the audience's eye is, in place of the site's own; null for that one. */
  readonly seat: CameraPose | null;
  /** Each new number brings the camera back to where the view begins. */
  readonly homeRequests: number;
  readonly frameRequests: number;
  readonly showsFence: boolean;
  /** Lines on the ground, and the launch area. */
  readonly showsGrid: boolean;
  readonly pair: PairMark | null;
  /** Class names of the words beside a pair, by tone. */
  readonly pairClassNames: Record<PairMark['tone'], string>;
  /** What lies over the picture; null for nothing. */
  readonly layer: SkyLayer | null;
  /** What turns the audience's head beside pointers; left out for nothing. */
  readonly gaze?: Gaze | null;
  /** What is drawn of the way that drones have flown. */
  readonly trail?: TrailKind;
  /** What a frame may cost; chosen by measuring where nothing is said. */
  readonly quality?: QualityName;
  readonly onUnavailable: () => void;
  /** The graphics context was lost (true) or the picture is back (false). */
  readonly onInterrupted: (isLost: boolean) => void;
}

/** The night sky with the show in it. Reads the clock each frame; React only hears of what the reader changes. */
export function Viewport(props: ViewportProps) {
  const { source, clock, pair } = props;
  /** The audience sees neither parked drones nor pads. */
  const isAudience = props.view === 'audience';
  const buffers = useMemo(() => createFrameBuffers(source.sampler.count), [source]);
  const label = useRef<HTMLDivElement>(null);
  const { generation, onContextChange } = useContextCare(props.onInterrupted);
  const onReady = useCallback((canvas: HTMLCanvasElement) => canvas.setAttribute('data-sky', ''), []);
  return (
    <>
      <ThreeCanvas
        key={generation}
        label={props.label}
        onUnavailable={props.onUnavailable}
        onContextChange={onContextChange}
        onReady={onReady}
      >
        <CameraRig
          source={source}
          buffers={buffers}
          view={props.view}
          seat={props.seat}
          homeRequests={props.homeRequests}
          frameRequests={props.frameRequests}
          layer={props.layer}
          gaze={props.gaze ?? null}
        />
        <StageLines
          source={source}
          showsGrid={props.showsGrid && !isAudience}
          showsPads={!isAudience}
          showsFence={props.showsFence}
        />
        <FleetFrames source={source} clock={clock} buffers={buffers} />
        {pair && <PairMarker mark={pair} buffers={buffers} label={label} />}
        {props.layer && <LayerFrames layer={props.layer} />}
        <NightFrames
          source={source}
          clock={clock}
          buffers={buffers}
          trail={props.trail ?? 'none'}
          quality={props.quality}
          eyeM={isAudience ? (props.seat?.eye ?? source.site.audienceM) : null}
        />
      </ThreeCanvas>
      {pair && (
        <div ref={label} className={props.pairClassNames[pair.tone]} style={{ position: 'absolute', left: 0, top: 0 }}>
          {pair.label}
        </div>
      )}
    </>
  );
}

/** Waits a moment for a lost context to come back; then makes a new canvas, whose number is `generation`. */
function useContextCare(onInterrupted: (isLost: boolean) => void) {
  const [generation, setGeneration] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onContextChange = useCallback(
    (isLost: boolean) => {
      clearTimeout(timer.current);
      onInterrupted(isLost);
      if (!isLost) return;
      timer.current = setTimeout(() => {
        setGeneration((n) => n + 1);
        onInterrupted(false);
      }, RESTORE_MS);
    },
    [onInterrupted],
  );
  return { generation, onContextChange };
}
