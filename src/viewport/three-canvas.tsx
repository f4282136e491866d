import { createRoot, type ReconcilerRoot, type RootState, unmountComponentAtNode } from '@react-three/fiber';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { registerThreeElements } from './three-elements';

/** Laptops have screens of up to three device pixels; two are enough for lights and half the work. */
const MAX_PIXEL_RATIO = 2;

interface ThreeCanvasProps {
  readonly label: string;
  /** Called when WebGL cannot be had at all. */
  readonly onUnavailable: () => void;
  /** Called when the graphics context went away, and again when it came back. */
  readonly onContextChange: (isLost: boolean) => void;
  readonly onReady: (canvas: HTMLCanvasElement) => void;
  readonly children: ReactNode;
}

/**
 * A canvas with a fiber root that draws on demand. Fiber's own Canvas names all of three; this one takes what
 * `registerThreeElements` names, which saves a third of the library.
 */
export function ThreeCanvas({ label, onUnavailable, onContextChange, onReady, children }: ThreeCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const callbacks = useRef({ onUnavailable, onContextChange, onReady });
  useLayoutEffect(() => {
    callbacks.current = { onUnavailable, onContextChange, onReady };
  });

  useEffect(() => {
    const box = holder.current!;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    box.append(canvas);
    const mounted = mountRoot(box, canvas, callbacks.current.onUnavailable);
    if (!mounted) return () => canvas.remove();
    const lose = () => callbacks.current.onContextChange(true);
    const restore = () => callbacks.current.onContextChange(false);
    canvas.addEventListener('webglcontextlost', lose);
    canvas.addEventListener('webglcontextrestored', restore);
    callbacks.current.onReady(canvas);
    setRoot(mounted.root);
    return () => {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', restore);
      mounted.dispose();
      setRoot(null);
    };
  }, [label]);

  useEffect(() => {
    root?.render(children);
  }, [root, children]);

  return <div ref={holder} style={{ position: 'absolute', inset: 0 }} />;
}

interface MountedRoot {
  readonly root: ReconcilerRoot<HTMLCanvasElement>;
  dispose(): void;
}

function mountRoot(box: HTMLElement, canvas: HTMLCanvasElement, onUnavailable: () => void): MountedRoot | null {
  if (!hasWebgl()) {
    onUnavailable();
    return null;
  }
  registerThreeElements();
  const root = createRoot(canvas);
  const resize = () => {
    const { width, height } = box.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    void root.configure({
      frameloop: 'demand',
      flat: true,
      linear: true,
      dpr: [1, MAX_PIXEL_RATIO],
      size: { width, height, top: 0, left: 0 },
      gl: { antialias: false, depth: false, stencil: false, alpha: false, powerPreference: 'high-performance' },
      onCreated: (state: RootState) => state.gl.setClearColor(0x05070c, 1),
    });
  };
  resize();
  const observer = new ResizeObserver(resize);
  observer.observe(box);
  return {
    root,
    dispose: () => {
      observer.disconnect();
      // The tree is taken down a moment later; the picture must not stand beside its successor until then.
      canvas.remove();
      unmountComponentAtNode(canvas);
    },
  };
}

/** Asks a canvas of its own: the one that draws must get its context from three. */
function hasWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
