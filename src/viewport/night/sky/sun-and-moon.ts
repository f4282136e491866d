import { getMoonIllumination, getMoonPosition, getPosition } from 'suncalc';
import type { SkyBodies } from './sky-state';

/** Where sun and moon are, by suncalc (after Meeus, Astronomical Algorithms). */
export const SUN_AND_MOON: SkyBodies = {
  sun: (date, { latitudeDeg, longitudeDeg }) => {
    const { altitude, azimuth } = getPosition(date, latitudeDeg, longitudeDeg);
    return { altitudeDeg: altitude, bearingDeg: azimuth };
  },
  moon: (date, { latitudeDeg, longitudeDeg }) => {
    const { altitude, azimuth } = getMoonPosition(date, latitudeDeg, longitudeDeg);
    const { fraction, waxing } = getMoonIllumination(date);
    return { altitudeDeg: altitude, bearingDeg: azimuth, lit: fraction, waxing };
  },
};
