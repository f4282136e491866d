import {
  BufferAttribute,
  BufferGeometry,
  Group,
  type Material,
  Mesh,
  OneFactor,
  Points,
  Scene,
  type ShaderMaterial,
  type Texture,
  ZeroFactor,
} from 'three';
import { createCover } from './cover';
import { createTownLampMaterial, type Lamp } from './lights';
import { createSkyMaterial, createStars, type NightUniforms } from './sky';
import { type StageFrame, stageMatrix } from './stage-frame';
import { createTownMaterial, type TownPlan } from './town';

/** What stands still: sky, stars, town and its lamps. */
export interface StillScene {
  readonly scene: Scene;
  /** Puts a town about the audience, in place of the one before. */
  setTown(plan: TownPlan, stage: StageFrame): void;
  /** Lamps tell of themselves in the alpha of the small picture; in the large one that is kept for water. */
  setSmall(isSmall: boolean): void;
  readonly materials: readonly ShaderMaterial[];
  dispose(): void;
}

export function createStillScene(noise: Texture, uniforms: NightUniforms): StillScene {
  const scene = new Scene();
  const stageGroup = new Group();
  stageGroup.matrixAutoUpdate = false;
  const [sky, town, lamps] = [createSkyMaterial(), createTownMaterial(noise), createTownLampMaterial()];
  const materials = [sky, town, lamps];
  for (const material of materials) Object.assign(material.uniforms, uniforms);
  const cover = createCover();
  const skyMesh = inOrder(new Mesh(cover, sky), 0);
  const townMesh = inOrder(new Mesh(new BufferGeometry(), town), 1);
  const lampPoints = inOrder(new Points(new BufferGeometry(), lamps), 2);
  stageGroup.add(townMesh, lampPoints);
  scene.add(skyMesh, stageGroup);
  return {
    scene,
    materials,
    setTown: (plan, stage) => {
      townMesh.geometry.dispose();
      lampPoints.geometry.dispose();
      townMesh.geometry = plan.geometry;
      lampPoints.geometry = lampGeometry([...plan.lamps, ...createStars()]);
      stageGroup.matrix.fromArray(stageMatrix(stage));
      stageGroup.matrixWorldNeedsUpdate = true;
    },
    setSmall: (isSmall) => {
      uniforms.isSmall.value = isSmall ? 1 : 0;
      lamps.blendSrcAlpha = isSmall ? OneFactor : ZeroFactor;
      lamps.blendDstAlpha = OneFactor;
    },
    dispose: () => {
      for (const one of [cover, townMesh.geometry, lampPoints.geometry, ...materials] as (BufferGeometry | Material)[])
        one.dispose();
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
