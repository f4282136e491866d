import type { Figure, Scene } from '../show';
import { rounded } from './rounded-steps';

type Placement = Figure['placement'];
type Vector = readonly [number, number, number];

/** Middle of the places of a scene's figures. */
export function middleOf({ figures }: Scene): [number, number, number] {
  const mean = (axis: number) =>
    figures.reduce((sum, { placement }) => sum + placement.positionM[axis]!, 0) / figures.length;
  return [mean(0), mean(1), mean(2)];
}

/** A scene with all of its figures moved, or with one of them, by its id. */
export function movedScene(scene: Scene, [x, y, z]: Vector, only?: string): Scene {
  const move = ({ positionM, ...placement }: Placement): Placement => ({
    ...placement,
    positionM: [rounded(positionM[0] + x), rounded(positionM[1] + y), rounded(positionM[2] + z)],
  });
  return withPlacements(scene, (placement, id) => (only === undefined || id === only ? move(placement) : placement));
}

/** A scene turned as one about the vertical through its middle. */
export function turnedScene(scene: Scene, byDeg: number): Scene {
  const [middleX, middleY] = middleOf(scene);
  const turn = (byDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return withPlacements(scene, ({ positionM: [x, y, z], headingDeg, ...placement }) => {
    const [offX, offY] = [x - middleX, y - middleY];
    return {
      ...placement,
      positionM: [rounded(middleX + offX * cos - offY * sin), rounded(middleY + offX * sin + offY * cos), z],
      headingDeg: rounded((headingDeg + byDeg) % 360),
    };
  });
}

/** A scene grown or shrunk as one about its middle. */
export function scaledScene(scene: Scene, factor: number): Scene {
  const middleM = middleOf(scene);
  const away = (metres: number, axis: number) => rounded(middleM[axis]! + (metres - middleM[axis]!) * factor);
  return withPlacements(scene, ({ positionM: [x, y, z], scale, ...placement }) => ({
    ...placement,
    positionM: [away(x, 0), away(y, 1), away(z, 2)],
    scale: rounded(scale * factor),
  }));
}

function withPlacements(scene: Scene, change: (placement: Placement, id: string) => Placement): Scene {
  const figures = scene.figures.map((figure) => ({ ...figure, placement: change(figure.placement, figure.id) }));
  return { ...scene, figures };
}
