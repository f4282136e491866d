import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { LiveShow } from '../../../live';
import type { FormationInputs } from '../../../show';
import { useEditor } from '../../studio-context';
import { type RoomSearch, searchRoom } from './count-search';
import { atSize, hasRowsBySize, saidSizeM, sizeGiven, smallestOf, withCount } from './formation-room';

/** What was tried of how large a figure has to be and how many points it holds; null what is not known, or not to be said. */
export interface TriedRoom {
  /** The smallest size at which its points were made, rounded up. */
  readonly smallestM: number | null;
  /** The most points that were made at its size, and whether more were not tried. */
  readonly room: Extract<RoomSearch, { room: number }> | null;
}

/** Of more points the room is not looked for: a try takes seconds. */
const MOST_SEARCHED = 2000;

const NOTHING: TriedRoom = { smallestM: null, room: null };
const unchanging = () => () => {};

/**
 * Tries in the interactive lane how small a figure can be and how many points it has room for; a hand that moves comes
 * first, and stops it.
 */
export function useTriedRoom(slot: string, inputs: FormationInputs | null, count: number): TriedRoom {
  const live = useEditor((state) => state.live);
  const counted = useMemo(() => inputs && withCount(inputs, count), [inputs, count]);
  const kept = useRef(NOTHING);
  const look = useCallback(() => {
    const next = live && counted ? triedRoom(live, slot, counted) : NOTHING;
    const was = kept.current;
    const isSame =
      was.smallestM === next.smallestM && was.room?.room === next.room?.room && was.room?.isMore === next.room?.isMore;
    if (!isSame) kept.current = next;
    return kept.current;
  }, [live, slot, counted]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}

function triedRoom(live: LiveShow, slot: string, inputs: FormationInputs): TriedRoom {
  const smallest = smallestOf(inputs);
  if (!smallest) return NOTHING;
  const neededM = neededFor(live, slot, smallest, inputs.count);
  if (neededM === null) return NOTHING;
  return { smallestM: smallestHolding(live, slot, smallest, neededM), room: roomOf(live, slot, smallest, inputs) };
}

/** The size that so many points are made at; null until it was tried, infinite where they are not. */
function neededFor(live: LiveShow, slot: string, inputs: FormationInputs, count: number): number | null {
  const points = live.tried(slot, withCount(inputs, count));
  if (points === null) return null;
  return points instanceof Error ? Number.POSITIVE_INFINITY : (points.sizeM ?? null);
}

/** A size, rounded up, once the points were made at it. */
function smallestHolding(live: LiveShow, slot: string, smallest: FormationInputs, neededM: number): number | null {
  if (!Number.isFinite(neededM)) return null;
  const saidM = saidSizeM(neededM);
  const made = live.tried(`${slot}/said`, atSize(smallest, saidM));
  return made === null || made instanceof Error ? null : saidM;
}

function roomOf(live: LiveShow, slot: string, smallest: FormationInputs, inputs: FormationInputs): TriedRoom['room'] {
  const sizeM = sizeGiven(inputs);
  if (sizeM === null || inputs.count > MOST_SEARCHED) return null;
  const tryAt = hasRowsBySize(inputs) ? inputs : smallest;
  // what was answered is known to the lane: each look goes the same way as far as it comes
  const tried = new Map<number, number>();
  for (;;) {
    const search = searchRoom(tried, inputs.count, sizeM);
    if ('room' in search) return search;
    const neededM = neededFor(live, `${slot}/room`, tryAt, search.next);
    if (neededM === null) return null;
    tried.set(search.next, neededM);
  }
}
