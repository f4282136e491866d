import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { FormationPoints } from '../../../core';
import type { FormationInputs } from '../../../show';
import { useEditor } from '../../studio-context';
import { smallestOf } from './formation-room';
import { type TriedRoom, useTriedRoom } from './use-tried-room';

/** What the points of a figure are made from, the points, and their size. */
export interface ShownFormation {
  readonly inputs: FormationInputs;
  readonly points: FormationPoints | null;
  /** Points that it has, or is asked for while they are not made. */
  readonly count: number;
  /** About the smallest size that its points allow; null where it has none, or is not known yet. */
  readonly smallestM: number | null;
  readonly tried: TriedRoom;
}

const unchanging = () => () => {};

/** Follows a figure as the document stands with its draft; null where there is none such. */
export function useFormation(scene: number, figure: number): ShownFormation | null {
  const inputs = useInputs(scene, figure);
  const points = usePoints(`shown/${scene}/${figure}`, inputs);
  const smallest = useMemo(() => inputs && smallestOf(inputs), [inputs]);
  const least = usePoints(`smallest/${scene}/${figure}`, smallest);
  const count = points ? points.parts.length : (inputs?.count ?? 0);
  const tried = useTriedRoom(`${scene}/${figure}`, inputs, count);
  return useMemo(
    () => inputs && { inputs, points, count, smallestM: least?.sizeM ?? null, tried },
    [inputs, points, count, least, tried],
  );
}

/** What a figure is made from, the same object while nothing of it changes. */
function useInputs(scene: number, figure: number): FormationInputs | null {
  const live = useEditor((state) => state.live);
  const kept = useRef<FormationInputs | null>(null);
  const look = useCallback(() => {
    const next = live?.inputsOf(scene, figure) ?? null;
    const was = kept.current;
    const isSame =
      was && next && was.recipe === next.recipe && was.count === next.count && was.spacingM === next.spacingM;
    if (!isSame) kept.current = next;
    return kept.current;
  }, [live, scene, figure]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}

/** Points from the interactive lane: those before, grown or sketched, until they are made. */
function usePoints(slot: string, inputs: FormationInputs | null): FormationPoints | null {
  const live = useEditor((state) => state.live);
  const look = useCallback(() => (live && inputs ? live.formationPoints(slot, inputs) : null), [live, inputs, slot]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}
