import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { FRAME_ORDER } from './frame-order';
import { NightPicture, type QualityName } from './night';
import { createFrameCosts } from './quality/frame-cost';
import type { SceneProps } from './scene-source';
import { linesIn } from './seen-picture';
import { createTrailPath, sampleTrailInto, type TrailKind } from './trail-path';

interface NightFramesProps extends SceneProps {
  /** The audience's eye, about which others stand; null for other views, which see drones without light too. */
  readonly eyeM: readonly [number, number, number] | null;
  readonly trail: TrailKind;
  /** What a frame may cost; chosen by measuring where nothing is said. */
  readonly quality?: QualityName | undefined;
}

/** Draws the night with the show in it, and over it what else is in the scene. */
export function NightFrames({ source, clock, buffers, eyeM, trail, quality }: NightFramesProps) {
  const renderer = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const costs = useMemo(() => createFrameCosts(renderer, () => invalidate()), [renderer, invalidate]);
  useEffect(() => costs.stop, [costs]);
  const picture = useMemo(() => new NightPicture(renderer), [renderer]);
  const { latitudeDeg, longitudeDeg, headingDeg, audienceM, lookAtM } = source.site;
  const place = JSON.stringify([{ latitudeDeg, longitudeDeg, headingDeg, audienceM, lookAtM }, source.night ?? {}]);
  useEffect(() => {
    picture.setPlace(...(JSON.parse(place) as Parameters<NightPicture['setPlace']>));
    invalidate();
  }, [picture, place, invalidate]);
  useEffect(() => () => picture.dispose(), [picture]);
  useEffect(() => {
    const redraw = () => {
      picture.redraw();
      invalidate();
    };
    renderer.domElement.addEventListener('webglcontextrestored', redraw);
    return () => renderer.domElement.removeEventListener('webglcontextrestored', redraw);
  }, [renderer, picture, invalidate]);

  const path = useMemo(
    () => (trail === 'none' ? null : createTrailPath(source.sampler.count, trail)),
    [trail, source.sampler.count],
  );
  useEffect(() => {
    if (path) void picture.loadTrails().then(() => invalidate());
    else invalidate();
  }, [picture, path, invalidate]);
  const hasFlight = !source.isWaiting;
  const isAsked = useRef(false);
  useFrame(({ scene, camera, size, viewport }) => {
    if (path) sampleTrailInto(path, source.sampler, clock.timeMs());
    const rest = [size.width, size.height, viewport.dpr, picture.revision, trail, eyeM, linesIn(scene)].join();
    const cost = costs.next(clock.isPlaying(), quality, camera as PerspectiveCamera, buffers, rest);
    if (!cost) return;
    picture.setQuality(cost.quality);
    const pixelRatio = viewport.dpr * cost.scale;
    picture.draw(
      {
        camera: camera as PerspectiveCamera,
        widthPx: Math.round(size.width * pixelRatio),
        heightPx: Math.round(size.height * pixelRatio),
        positionsM: buffers.positionsM,
        colours: buffers.colours,
        timeS: clock.timeMs() / 1000,
        crowdEyeM: eyeM,
        showsDark: eyeM === null,
        trail: path,
        overlay: scene,
      },
      null,
    );
    if (isAsked.current || !hasFlight) return;
    isAsked.current = true;
    afterFirstPicture(() => void picture.loadAround().then(() => invalidate()));
  }, FRAME_ORDER.draw);
  return null;
}

/** What stands around is not needed for the first picture of a show: the page finishes that first. */
function afterFirstPicture(load: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 600 });
  else setTimeout(load, 100);
}
