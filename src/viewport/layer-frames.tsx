import { useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect } from 'react';
import { Matrix4, Vector3 } from 'three';
import { FRAME_ORDER } from './frame-order';
import type { SkyLayer } from './sky-layer';

const forward = new Vector3();

/** Puts a layer over the canvas and tells it of each frame, through which camera it was drawn. */
export function LayerFrames({ layer }: { readonly layer: SkyLayer }) {
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  useLayoutEffect(() => {
    const leave = layer.attach(canvas);
    invalidate();
    return leave;
  }, [layer, canvas, invalidate]);
  useFrame(({ camera, size }) => {
    camera.updateMatrixWorld();
    const clipFromShow = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    const { x, y, z } = camera.getWorldDirection(forward);
    layer.onFrame({
      clipFromShow: clipFromShow.elements,
      showFromClip: clipFromShow.clone().invert().elements,
      eyeM: camera.position.toArray(),
      forward: [x, y, z],
      widthPx: size.width,
      heightPx: size.height,
    });
  }, FRAME_ORDER.marks);
  return null;
}
