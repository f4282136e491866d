import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { FRAME_ORDER } from '../frame-order';
import type { FrameBuffers, SceneSource } from '../scene-source';
import type { SkyLayer } from '../sky-layer';
import { aimCamera } from './aim-camera';
import {
  audiencePose,
  blendPoses,
  type CameraPose,
  frameBall,
  frontPose,
  lookBy,
  orbitPose,
  sidePose,
  topPose,
} from './camera-pose';
import type { Gaze } from './gaze';
import { listenToPointer } from './listen-to-pointer';
import { litBall } from './lit-ball';

export type CameraView = 'audience' | 'orbit' | 'front' | 'side' | 'top';

const POSES: Record<CameraView, (site: SceneSource['site']) => CameraPose> = {
  audience: audiencePose,
  orbit: orbitPose,
  front: frontPose,
  side: sidePose,
  top: topPose,
};
const TRAVEL_MS = 650;

interface CameraRigProps {
  readonly source: SceneSource;
  readonly buffers: FrameBuffers;
  readonly view: CameraView;
  /** Where the audience's eye is, in place of the site's own; null for that one. */
  readonly seat: CameraPose | null;
  /** Each new number brings the camera back to where the view begins. */
  readonly homeRequests: number;
  /** Each new number frames the drones that shine. */
  readonly frameRequests: number;
  readonly layer: SkyLayer | null;
  readonly gaze: Gaze | null;
}

interface Travel {
  readonly from: CameraPose;
  readonly startMs: number;
}

/** Moves the camera: by hand, to another view, or to frame the lit drones; always smoothly, never through React. */
export function CameraRig({ source, buffers, view, seat, homeRequests, frameRequests, layer, gaze }: CameraRigProps) {
  const { gl, invalidate } = useThree();
  const start = view === 'audience' && seat ? seat : POSES[view](source.site);
  const pose = useRef<CameraPose>(start);
  const travel = useRef<Travel | null>(null);
  const aspect = useRef(1);
  const framed = useRef(frameRequests);
  const returned = useRef(homeRequests);
  /** The view's own pose, by value: a new plan for the same place leaves the camera where the reader put it. */
  const home = JSON.stringify(start);

  const goTo = useMemo(
    () => (to: CameraPose) => {
      travel.current = reducedMotion()
        ? null
        : { from: shownPose(pose.current, travel.current), startMs: performance.now() };
      pose.current = to;
      invalidate();
    },
    [invalidate],
  );
  useLayoutEffect(() => {
    goTo(JSON.parse(home) as CameraPose);
  }, [home, goTo]);
  useLayoutEffect(() => {
    if (returned.current === homeRequests) return;
    returned.current = homeRequests;
    goTo(JSON.parse(home) as CameraPose);
  }, [homeRequests, home, goTo]);
  useLayoutEffect(() => {
    if (framed.current === frameRequests) return;
    framed.current = frameRequests;
    const ball = layer?.ball() ?? litBall(buffers.positionsM, buffers.colours);
    goTo(frameBall(pose.current, ball, view === 'audience', aspect.current));
  }, [frameRequests, buffers, view, layer, goTo]);
  useEffect(
    () =>
      listenToPointer(gl.domElement, view === 'audience', layer, (change) => {
        pose.current = change(shownPose(pose.current, travel.current));
        travel.current = null;
        invalidate();
      }),
    [gl, view, layer, invalidate],
  );
  useEffect(
    () =>
      gaze?.subscribe((turnRad, tiltRad) => {
        pose.current = lookBy(shownPose(pose.current, travel.current), turnRad, tiltRad);
        travel.current = null;
        invalidate();
      }),
    [gaze, invalidate],
  );

  useFrame(({ camera, size }) => {
    aspect.current = size.width / size.height;
    if (travel.current && performance.now() - travel.current.startMs >= TRAVEL_MS) travel.current = null;
    aimCamera(
      camera as PerspectiveCamera,
      shownPose(pose.current, travel.current),
      aspect.current,
      view === 'audience',
    );
    if (travel.current) invalidate();
  }, FRAME_ORDER.camera);
  return null;
}

function shownPose(to: CameraPose, travel: Travel | null): CameraPose {
  if (!travel) return to;
  const share = Math.min((performance.now() - travel.startMs) / TRAVEL_MS, 1);
  return blendPoses(travel.from, to, share * share * (3 - 2 * share));
}

function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
