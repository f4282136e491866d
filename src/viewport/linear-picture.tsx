import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  Scene,
  UnsignedByteType,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FRAME_ORDER } from './frame-order';
import { createCover } from './night';
import { createToneMaterial } from './tone-material';

/**
 * Draws the scene into linear light without a ceiling and from there, tone-mapped, onto the screen. Cards that cannot
 * draw into half floats get bytes: the same picture with flatter hot spots.
 */
export function LinearPicture() {
  const renderer = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const picture = useMemo(() => createPicture(renderer), [renderer]);
  const developer = useMemo(createDeveloper, []);
  useEffect(() => () => picture.dispose(), [picture]);
  useEffect(() => () => developer.dispose(), [developer]);
  useEffect(() => {
    const redraw = () => invalidate();
    renderer.domElement.addEventListener('webglcontextrestored', redraw);
    return () => renderer.domElement.removeEventListener('webglcontextrestored', redraw);
  }, [renderer, invalidate]);

  useFrame(({ gl, scene, camera, size, viewport }) => {
    picture.setSize(Math.round(size.width * viewport.dpr), Math.round(size.height * viewport.dpr));
    gl.setRenderTarget(picture);
    gl.render(scene, camera);
    gl.setRenderTarget(null);
    developer.draw(gl, picture);
  }, FRAME_ORDER.draw);
  return null;
}

function createPicture(renderer: WebGLRenderer): WebGLRenderTarget {
  const floats = renderer.extensions.has('EXT_color_buffer_float');
  const type = floats ? HalfFloatType : UnsignedByteType;
  return new WebGLRenderTarget(1, 1, { type, depthBuffer: false, generateMipmaps: false });
}

/** The darkroom: one triangle, one material. */
function createDeveloper() {
  const material = createToneMaterial();
  const cover = createCover();
  const scene = new Scene();
  const camera = new OrthographicCamera();
  const mesh = new Mesh(cover, material);
  mesh.frustumCulled = false;
  scene.add(mesh);
  return {
    draw: (renderer: WebGLRenderer, picture: WebGLRenderTarget) => {
      material.uniforms.picture!.value = picture.texture;
      renderer.render(scene, camera);
    },
    dispose: () => {
      material.dispose();
      cover.dispose();
    },
  };
}
