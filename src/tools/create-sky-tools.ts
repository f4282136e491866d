import { listenToSky } from './listen-to-sky';
import { marksOf } from './marks-of-sky';
import { paintSky } from './paint-sky';
import { SkyTools, type ToolsLayer } from './sky-tools';
import type { ToolPorts } from './tool-ports';

export function createSkyTools(ports: ToolPorts): SkyTools {
  return new SkyTools(ports, createToolsLayer);
}

/** A canvas over the picture on which the tools draw, and through which they hear. */
function createToolsLayer(tools: SkyTools): ToolsLayer {
  let overlay: HTMLCanvasElement | null = null;
  let takes: (event: PointerEvent) => boolean = () => false;
  const paint = () => {
    if (!overlay || !tools.view) return;
    const marks = marksOf(tools, tools.view);
    paintSky(overlay, marks, tools.view);
    tools.tellFrame(marks.selected, marks.change);
  };
  return {
    paint,
    pixelOf: ({ clientX, clientY }) => {
      const { left, top } = overlay?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return [clientX - left, clientY - top];
    },
    attach: (canvas) => {
      overlay = createOverlay();
      canvas.after(overlay);
      const ears = listenToSky(tools, canvas);
      takes = ears.takes;
      const stopSelection = tools.ports.onSelection(() => tools.askPaint());
      return () => {
        tools.end('cancel');
        stopSelection();
        ears.stop();
        overlay?.remove();
        overlay = null;
      };
    },
    takesPointer: (event) => takes(event),
    onFrame: (view) => {
      tools.look(view);
      paint();
    },
    ball: () => tools.selectedBall(),
  };
}

function createOverlay(): HTMLCanvasElement {
  const overlay = document.createElement('canvas');
  overlay.setAttribute('aria-hidden', 'true');
  overlay.setAttribute('data-overlay', '');
  Object.assign(overlay.style, { fontSize: '12px', fontWeight: '600' });
  const style = { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
  Object.assign(overlay.style, style);
  return overlay;
}
