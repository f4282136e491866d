import { InputError } from '../../input-error';
import { message } from '../../message';
import type { TransitionRequest } from '../transition-request';

/** Refuses pins that no transition could honour: of another fleet, to places that are not there, two to one place. */
export function refuseUnfitPins({ pins, fromM, name }: TransitionRequest): void {
  if (!pins) return;
  const places = fromM.length / 3;
  if (pins.length !== places) {
    throw new InputError(
      message`${pins.length} pins for ${places} drones`,
      name,
      message`Give each drone its pin, or -1.`,
    );
  }
  const pinnedTo = new Map<number, number>();
  for (const [drone, place] of pins.entries()) {
    if (place === -1) continue;
    if (place < -1 || place >= places || !Number.isInteger(place)) {
      throw new InputError(
        message`there is no place ${place + 1} of ${places}`,
        name,
        message`Pin drones to places that exist.`,
      );
    }
    const other = pinnedTo.get(place);
    if (other !== undefined) {
      throw new InputError(
        message`drones ${other + 1} and ${drone + 1} are pinned to one place, ${place + 1}`,
        name,
        message`Unpin one of the two.`,
      );
    }
    pinnedTo.set(place, drone);
  }
}
