import type { ShowInput } from '../show';

/** Drones of a new show, on a square of pads. */
const COLUMNS = 10;
const PITCH_M = 2.5;

/** The text of a show to start from: a hundred drones over Astana, and one ring that faces the audience. */
export function newShowText(title: string): string {
  const show: ShowInput = {
    version: 1,
    title,
    site: {
      origin: { latitudeDeg: 51.13, longitudeDeg: 71.43, amslM: 347 },
      headingDeg: 0,
      geofence: {
        polygonM: [
          [-90, -60],
          [90, -60],
          [90, 90],
          [-90, 90],
        ],
        ceilingM: 120,
      },
      audience: { positionM: [0, -150, 1.7], lookAtM: [0, 0, 45] },
    },
    fleet: { count: COLUMNS * COLUMNS, launch: { columns: COLUMNS, rows: COLUMNS, pitchM: PITCH_M } },
    formations: { ring: { recipe: { kind: 'circle', radiusM: 36 } } },
    storyboard: {
      scenes: [{ name: '1', formation: 'ring', placement: { positionM: [0, 0, 50] }, holdS: 15 }],
    },
  };
  return JSON.stringify(show);
}
