import { BufferAttribute, BufferGeometry } from 'three';
import { ARMS, BELOW_EYE_M, createPeople, HEAD_WEAR, type Person, screenOf } from './people';

/** Half the width of a person's quad, and its height, in metres: room for raised arms. */
const HALF_M = 0.8;
const TALL_M = 2.25;
const RAILING_V_M = 15.6;
const WALL_REACH_M = 60;

export const PART = { person: 0, stone: 1, railing: 2 } as const;

interface Quad {
  readonly part: number;
  /** Left, right, bottom and top about `u`, and `z` of the bottom's zero. */
  readonly u: number;
  readonly v: number;
  readonly z: number;
  readonly spanM: readonly [number, number, number, number];
  readonly traits: readonly number[];
}

/** All that stands before the water, back to front: stone, railing, people; about the eye. */
export function createCrowdGeometry(): BufferGeometry {
  const stone: Quad = {
    part: PART.stone,
    u: 0,
    v: RAILING_V_M,
    z: -BELOW_EYE_M,
    spanM: [-WALL_REACH_M, WALL_REACH_M, -14, 0.1],
    traits: NO_TRAITS,
  };
  const railing: Quad = { ...stone, part: PART.railing, spanM: [-WALL_REACH_M, WALL_REACH_M, 0, 1.12] };
  return quadGeometry([stone, railing, ...createPeople().map(quadOf)]);
}

const NO_TRAITS = [1, 0, 0, 0, 0, 1, 0, 0];

function quadOf(person: Person): Quad {
  const scale = person.heightM / 1.72;
  return {
    part: PART.person,
    u: person.u,
    v: person.v,
    z: -BELOW_EYE_M,
    spanM: [-HALF_M * scale, HALF_M * scale, 0, TALL_M * scale],
    traits: [
      scale,
      person.build,
      person.coat,
      HEAD_WEAR.indexOf(person.head),
      ARMS.indexOf(person.arms),
      person.side,
      person.lean,
      person.shade,
    ],
  };
}

function quadGeometry(quads: readonly Quad[]): BufferGeometry {
  const corners = quads.flatMap((quad) => {
    const [left, right, bottom, top] = quad.spanM;
    return [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ].map(([x, y]) => ({ quad, x: x!, y: y! }));
  });
  const attribute = (size: number, of: (corner: (typeof corners)[number]) => readonly number[]) =>
    new BufferAttribute(Float32Array.from(corners.flatMap(of)), size);
  return new BufferGeometry()
    .setAttribute(
      'position',
      attribute(3, ({ quad, x, y }) => [quad.u + x, quad.v, quad.z + y]),
    )
    .setAttribute(
      'about',
      attribute(3, ({ quad, x, y }) => [x, y, quad.part]),
    )
    .setAttribute(
      'body',
      attribute(4, ({ quad }) => quad.traits.slice(0, 4)),
    )
    .setAttribute(
      'pose',
      attribute(4, ({ quad }) => quad.traits.slice(4)),
    )
    .setIndex(quads.flatMap((_, k) => [0, 1, 2, 0, 2, 3].map((corner) => k * 4 + corner)));
}

/** The lit screens that people hold up. */
export function createScreenGeometry(): BufferGeometry {
  const screens = createPeople().flatMap((person) => {
    const screen = screenOf(person);
    return screen ? [{ person, screen }] : [];
  });
  const corners = screens.flatMap(({ person, screen }) =>
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([a, b]) => ({
      place: [
        person.u + screen.x + (a! * screen.widthM) / 2,
        person.v,
        -BELOW_EYE_M + screen.z + (b! * screen.heightM) / 2,
      ],
      at: [(a! * 0.5 * screen.widthM) / screen.heightM, b! * 0.5],
    })),
  );
  return new BufferGeometry()
    .setAttribute('position', new BufferAttribute(Float32Array.from(corners.flatMap(({ place }) => place)), 3))
    .setAttribute('at', new BufferAttribute(Float32Array.from(corners.flatMap(({ at }) => at)), 2))
    .setIndex(screens.flatMap((_, k) => [0, 1, 2, 0, 2, 3].map((corner) => k * 4 + corner)));
}
