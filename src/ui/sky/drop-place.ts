import { scenesOf, selectedScenes } from '../../document';
import type { DropPlace, Studio } from '../studio-context';

/** What a file that is let go at a place of the page becomes, and the part of the page that it lands in. */
export interface DropAim {
  /** Undefined while no show is open: then it is opened. */
  readonly to: DropPlace | undefined;
  /** The name of the scene that it comes into, or stands behind. */
  readonly scene: string;
  readonly part: Element | null;
}

/** Over the sky, a row or a clip of a scene a file becomes a figure of that scene, elsewhere a new one; Shift turns it round. */
export function aimOfDrop(studio: Studio, event: DragEvent): DropAim {
  const { document, tools } = studio.editor.getState();
  const scenes = document ? scenesOf(document.value.show) : [];
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest('[data-drop-scene]') ?? null;
  const sky = row ? null : (target?.closest('[data-sky-room]') ?? null);
  const held = row ? Number(row.getAttribute('data-drop-scene')) : sky ? (tools?.ports.scene()?.index ?? null) : null;
  const isFigure = (held !== null) !== event.shiftKey;
  const index = held ?? selectedScenes(studio.session.getState().selection).at(-1) ?? scenes.length - 1;
  const scene = scenes[index];
  if (!scene) return { to: undefined, scene: '', part: null };
  const at = sky && { clientX: event.clientX, clientY: event.clientY };
  const to: DropPlace = isFigure
    ? { kind: 'figure', scene: index, ...(at && { at }) }
    : { kind: 'scene', after: index };
  return { to, scene: scene.name, part: isFigure ? (row ?? sky) : null };
}
