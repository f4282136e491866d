import * as make from './formations';
import { starFormation, textFormation } from './stroke-formations';

/** Collinear formations of more than this many are kilometres long. */
const LONGEST_LINE = 2000;
const SCATTER_SEED = 20260623;

/**
 * The fixed suite that planners are measured with: formations of exactly `n` points (1 to 16,000), all at least
 * `spacingM` apart and 6 m above the ground, most of them about the same middle so that they cross each other.
 */
export function formationSuite(n: number, spacingM: number): Record<string, Float64Array> {
  const { hovering } = make;
  const wide = Math.ceil(Math.sqrt(2 * n));
  const tall = Math.ceil(Math.sqrt(n / 2));
  const ball = hovering(make.shell(n, spacingM));
  const wideWall = hovering(make.wall(n, spacingM, wide));
  const suite: Record<string, Float64Array> = {
    ground: hovering(make.floor(n, spacingM, Math.ceil(Math.sqrt(n))), 10),
    wideWall,
    tallWall: hovering(make.wall(n, spacingM, tall)),
    sideWall: make.turned(wideWall, Math.PI / 2),
    column: hovering(make.column(n, spacingM, Math.ceil(Math.max(9, Math.cbrt(n)) / 3))),
    ball,
    movedBall: make.shifted(ball, 40, 0, 0),
    twoBalls: hovering(make.twoBalls(Math.ceil(n / 2), Math.floor(n / 2), spacingM)),
    nestedShells: hovering(make.nestedShells(shellCounts(n), spacingM)),
    disc: hovering(make.spiralDisc(n, spacingM)),
    hexDisc: hovering(make.hexDisc(n, spacingM)),
    cube: hovering(make.cube(n, spacingM)),
    text: hovering(textFormation(['TULPAR', 'DRONE', 'SHOW'], n, spacingM)),
    star: hovering(starFormation(n, spacingM)),
    helix: hovering(make.helix(n, spacingM)),
    scatter: hovering(make.scatter(n, spacingM, SCATTER_SEED)),
    zigzag: hovering(make.zigzag(n, spacingM, wide)),
  };
  if (n <= LONGEST_LINE) suite.line = hovering(make.line(n, spacingM));
  return suite;
}

/** Three shells whose numbers go with the squares of 1, 2 and 3. */
function shellCounts(n: number): [number, number, number] {
  const inner = Math.floor(n / 14);
  const middle = Math.floor((4 * n) / 14);
  return [inner, middle, n - inner - middle];
}
