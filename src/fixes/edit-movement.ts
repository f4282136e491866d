import type { Movement, Scene } from '../show';
import { rounded, roundUp, STEP } from './rounded-steps';

/** A scene whose movements that come round take `factor` times their time. */
export function slowed(scene: Scene, factor: number): Scene {
  return withMovements(scene, (movement) =>
    'periodS' in movement ? { ...movement, periodS: roundUp(movement.periodS * factor, STEP) } : movement,
  );
}

/** A scene whose movements reach `factor` times as far. */
export function reducedScene(scene: Scene, factor: number): Scene {
  return withMovements(scene, (movement) => reducedMovement(movement, factor));
}

function reducedMovement(movement: Movement, factor: number): Movement {
  const vector = ([x, y, z]: readonly [number, number, number]): [number, number, number] => [
    rounded(x * factor),
    rounded(y * factor),
    rounded(z * factor),
  ];
  switch (movement.kind) {
    case 'turn':
    case 'sway':
    case 'beat':
      return { ...movement, degrees: rounded(movement.degrees * factor) };
    case 'wave':
      return { ...movement, amplitudeM: rounded(movement.amplitudeM * factor) };
    case 'bob':
      return { ...movement, byM: vector(movement.byM) };
    case 'scale':
      return { ...movement, to: rounded(1 + (movement.to - 1) * factor) };
    case 'path':
      return { ...movement, pointsM: movement.pointsM.map(vector) };
  }
}

function withMovements(scene: Scene, change: (movement: Movement) => Movement): Scene {
  return { ...scene, figures: scene.figures.map((figure) => ({ ...figure, motion: figure.motion.map(change) })) };
}
