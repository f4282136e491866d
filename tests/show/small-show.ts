import type { ShowOfVersion1 } from '../fixtures/version-1';

/** A small valid show to start from. */
export function smallShow(): ShowOfVersion1 {
  return {
    version: 1,
    title: 'Small',
    site: {
      origin: { latitudeDeg: 51.1282, longitudeDeg: 71.4304, amslM: 347 },
      headingDeg: 20,
      geofence: {
        polygonM: [
          [-60, -60],
          [60, -60],
          [60, 60],
          [-60, 60],
        ],
        ceilingM: 100,
      },
      audience: { positionM: [0, -90, 1.7], lookAtM: [0, 0, 40] },
    },
    fleet: { count: 12, launch: { columns: 4, rows: 3, pitchM: 2 } },
    formations: {
      square: { recipe: { kind: 'grid', columns: 4, rows: 3, pitchM: 3 } },
      ring: { recipe: { kind: 'circle', radiusM: 10 } },
    },
    storyboard: {
      scenes: [
        { name: 'First', formation: 'square', placement: { positionM: [0, 0, 30] }, holdS: 5 },
        { name: 'Second', formation: 'ring', placement: { positionM: [0, 0, 40], headingDeg: 30 }, holdS: 8 },
      ],
    },
  };
}

/** The small show as text, after `edit`. */
export function smallShowText(edit: (show: ReturnType<typeof smallShow>) => void = () => {}): string {
  const show = smallShow();
  edit(show);
  return JSON.stringify(show);
}
