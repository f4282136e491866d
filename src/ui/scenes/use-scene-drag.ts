import { type DragEvent, type RefObject, useRef, useState } from 'react';
import { selectedScenes } from '../../document';
import type { Studio } from '../studio-context';
import { chooseScene } from './choose-scene';
import { rowsOf } from './figure-rows';

/** The type of what is dragged: scenes of this list. */
const SCENE_TYPE = 'application/x-tulpar-scene';

/**
 * Reorders scenes by drag: a row that is selected takes the others along. A line shows where they would lie; what is
 * dropped elsewhere, or put back with Esc, moves nothing.
 */
export function useSceneDrag(studio: Studio, list: RefObject<Element | null>, count: number) {
  /** How many rows lie before the place, while something is dragged over the list. */
  const [gap, setGap] = useState<number | null>(null);
  const saving = useOrderSaving(studio, count);
  const leave = () => {
    setGap(null);
    saving.ask(null);
  };
  const isScene = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(SCENE_TYPE);
  return {
    list: {
      onDragOver: (event: DragEvent) => {
        if (!isScene(event)) return;
        event.preventDefault();
        const under = gapUnder(event.clientY, list.current);
        setGap(under);
        saving.ask(under);
      },
      onDragLeave: (event: DragEvent) => {
        if (!list.current?.contains(event.relatedTarget as Node | null)) leave();
      },
      onDrop: (event: DragEvent) => {
        if (!isScene(event)) return;
        event.preventDefault();
        leave();
        void dropAt(studio, gapUnder(event.clientY, list.current));
      },
    },
    row: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        if (!selectedScenes(studio.session.getState().selection).includes(index)) chooseScene(studio, index, {});
        event.dataTransfer.setData(SCENE_TYPE, String(index));
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragEnd: leave,
    }),
    /** Seconds that the order with the scenes at that place saves; null where that is not known. */
    savesS: saving.savesS,
    /** Whether the place lies before a row, or after the last one. */
    gapAt: (index: number) => (gap === index ? 'before' : gap === count && index === count - 1 ? 'after' : undefined),
  };
}

/** How many rows lie above a height of the page. */
function gapUnder(y: number, list: Element | null): number {
  return rowsOf(list).filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/** What scenes that are dragged would save at a place, which is asked as they come to it. */
function useOrderSaving(studio: Studio, count: number) {
  const [savesS, setSavesS] = useState<number | null>(null);
  const asked = useRef<number | null>(null);
  const ask = async (gap: number | null) => {
    if (gap === asked.current) return;
    asked.current = gap;
    setSavesS(null);
    if (gap === null) return;
    const scenes = selectedScenes(studio.session.getState().selection);
    const { orderAfterMove } = await import('../../editing');
    const order = orderAfterMove(count, scenes, gap - scenes.filter((index) => index < gap).length);
    const found = await studio.actions.orderSaves(order);
    if (asked.current === gap) setSavesS(found);
  };
  return { savesS, ask: (gap: number | null) => void ask(gap) };
}

async function dropAt(studio: Studio, gap: number): Promise<void> {
  const scenes = selectedScenes(studio.session.getState().selection);
  const { move } = await import('../commands/actions/scene-actions');
  move(studio, scenes, gap - scenes.filter((index) => index < gap).length);
}
