import type { Obstacle } from '../core';
import type { Show } from './schema';

type ShowObstacle = Show['site']['obstacles'][number];

/** The obstacles of a show as upright prisms. */
export function obstaclesOf({ site }: Show): Obstacle[] {
  return site.obstacles.map((obstacle) => {
    const { name, bottomM, topM, clearanceM } = obstacle;
    return { name, footprintM: footprintOf(obstacle), bottomM, topM, clearanceM };
  });
}

/** The corners of an obstacle seen from above; those of a box counterclockwise from the left, audience's side. */
export function footprintOf(obstacle: ShowObstacle): readonly (readonly [number, number])[] {
  if (obstacle.kind === 'prism') return obstacle.footprintM;
  const [centreX, centreY] = obstacle.centreM;
  const [width, depth] = obstacle.sizeM;
  const turn = (obstacle.headingDeg * Math.PI) / 180;
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return corners.map(([right, back]) => {
    const [x, y] = [(right * width) / 2, (back * depth) / 2];
    return [
      centreX + x * Math.cos(turn) - y * Math.sin(turn),
      centreY + x * Math.sin(turn) + y * Math.cos(turn),
    ] as const;
  });
}
