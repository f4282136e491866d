import { useState } from 'react';
import type { Gaze } from '../../viewport';
import { askForTurns, canTurn } from './ask-for-turns';
import { deviceGaze } from './device-gaze';

export interface Turning {
  /** Whether there is such a thing to be offered. */
  readonly canTurn: boolean;
  /** What turns the head now; null for a finger alone. */
  readonly gaze: Gaze | null;
  /** Why it does not; null where it does, or was not asked for. */
  readonly failure: 'refused' | 'silent' | null;
  toggle(): void;
}

/** Looking around by turning the phone: only when it is asked for. */
export function useTurning(): Turning {
  const [gaze, setGaze] = useState<Gaze | null>(null);
  const [failure, setFailure] = useState<Turning['failure']>(null);
  const [isPossible] = useState(canTurn);
  const toggle = () => {
    setFailure(null);
    if (gaze) return setGaze(null);
    void askForTurns().then((answer) => {
      if (answer === 'granted') setGaze(deviceGaze);
      else setFailure(answer);
    });
  };
  return { canTurn: isPossible, gaze, failure, toggle };
}
