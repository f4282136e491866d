import type { Gaze } from '../../viewport';
import { type Look, lookOfDevice, turnBetween } from './look-of-device';

/** Turns the head as the phone is turned, from where both stand when somebody listens. */
export const deviceGaze: Gaze = {
  subscribe(onTurn) {
    let last: Look | null = null;
    const hear = ({ alpha, beta, gamma }: DeviceOrientationEvent) => {
      if (alpha === null || beta === null || gamma === null) return;
      const look = lookOfDevice({ alpha, beta, gamma });
      if (last) {
        const { turnRad, tiltRad } = turnBetween(last, look);
        if (turnRad !== 0 || tiltRad !== 0) onTurn(turnRad, tiltRad);
      }
      last = look;
    };
    window.addEventListener('deviceorientation', hear);
    return () => window.removeEventListener('deviceorientation', hear);
  },
};
