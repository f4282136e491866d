import {
  BufferAttribute,
  BufferGeometry,
  Group,
  Mesh,
  OneFactor,
  Points,
  type ShaderMaterial,
  type Texture,
  ZeroFactor,
} from 'three';
import type { Surroundings } from '../../../core';
import { createTownLampMaterial, type Lamp } from '../lights';
import { createStars } from '../sky';
import { type StageFrame, stageMatrix } from '../stage-frame';
import { createTownMaterial, townPlan } from '../town';

/** What stands about the audience, with its lamps, and the stars over it. */
export interface StandingTown {
  readonly group: Group;
  readonly materials: readonly ShaderMaterial[];
  /** Builds it anew. Returns whether there is water before the audience. */
  build(surroundings: Surroundings, stage: StageFrame): boolean;
  /** Lamps tell of themselves in the alpha of the small picture; in the large one that is kept for water. */
  setSmall(isSmall: boolean): void;
  dispose(): void;
}

export function createStandingTown(noise: Texture): StandingTown {
  const group = new Group();
  group.matrixAutoUpdate = false;
  const [town, lamps] = [createTownMaterial(noise), createTownLampMaterial()];
  const townMesh = inOrder(new Mesh(new BufferGeometry(), town), 1);
  const lampPoints = inOrder(new Points(new BufferGeometry(), lamps), 2);
  group.add(townMesh, lampPoints);
  const forget = () => {
    townMesh.geometry.dispose();
    lampPoints.geometry.dispose();
  };
  return {
    group,
    materials: [town, lamps],
    build: (surroundings, stage) => {
      forget();
      const plan = townPlan(surroundings, stage.distanceM);
      townMesh.geometry = plan.geometry;
      lampPoints.geometry = lampGeometry([...plan.lamps, ...createStars()]);
      group.matrix.fromArray(stageMatrix(stage));
      group.matrixWorldNeedsUpdate = true;
      return plan.hasWater;
    },
    setSmall: (isSmall) => {
      lamps.blendSrcAlpha = isSmall ? OneFactor : ZeroFactor;
      lamps.blendDstAlpha = OneFactor;
    },
    dispose: () => {
      forget();
      town.dispose();
      lamps.dispose();
    },
  };
}

function inOrder<T extends Mesh | Points>(object: T, order: number): T {
  object.frustumCulled = false;
  object.renderOrder = order;
  return object;
}

function lampGeometry(lamps: readonly Lamp[]): BufferGeometry {
  const attribute = (of: (lamp: Lamp) => readonly number[]) =>
    new BufferAttribute(Float32Array.from(lamps.flatMap(of)), 3);
  return new BufferGeometry()
    .setAttribute(
      'position',
      attribute(({ place }) => place),
    )
    .setAttribute(
      'light',
      attribute(({ light }) => light),
    );
}
