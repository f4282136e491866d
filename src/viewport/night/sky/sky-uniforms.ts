import { Matrix4, type Texture, Vector2, Vector3 } from 'three';
import type { StageFrame } from '../stage-frame';
import type { Rgb } from './sky-colours';
import type { SkyState } from './sky-state';

/** What all shaders of the night read: the sky, the air, the eye. Materials share the objects, so each is set once a frame. */
export function createNightUniforms(noise: Texture) {
  const vector = () => ({ value: new Vector3() });
  return {
    noise: { value: noise },
    skyZenith: vector(),
    skyMiddle: vector(),
    skyLow: vector(),
    skyCity: vector(),
    skyDusk: vector(),
    skyDuskWide: vector(),
    duskToward: { value: new Vector2(0, 1) },
    /** Where the audience looks, level. */
    forwardM: { value: new Vector3(0, 1, 0) },
    ambient: vector(),
    sunLight: vector(),
    sunToward: vector(),
    moonToward: vector(),
    /** Brightness, lit part of the disc, 1 when its right side is lit or −1, how far round it is. */
    moon: { value: new Vector3() },
    sightM: { value: 5200 },
    clouds: { value: 1 },
    /** How much of the town's lamps is on. */
    lampShare: { value: 1 },
    stars: { value: 1 },
    eye: vector(),
    showFromClip: { value: new Matrix4() },
    /** Pixels of a unit of tangent. */
    ppu: { value: 1000 },
    haloGain: { value: 1 },
    /** 1 while the small picture is drawn. */
    isSmall: { value: 0 },
  };
}

export type NightUniforms = ReturnType<typeof createNightUniforms>;

/** Hands a sky to the shaders. */
export function setSky(uniforms: NightUniforms, state: SkyState, { forward }: StageFrame): void {
  const set = (target: { value: Vector3 }, [r, g, b]: Rgb, by = 1) => target.value.set(r * by, g * by, b * by);
  const { colours, sunToward, moon, air } = state;
  set(uniforms.skyZenith, colours.zenith);
  set(uniforms.skyMiddle, colours.middle);
  set(uniforms.skyLow, colours.low);
  set(uniforms.skyCity, colours.city);
  set(uniforms.skyDusk, colours.dusk);
  set(uniforms.skyDuskWide, colours.duskWide);
  set(uniforms.ambient, colours.ambient);
  set(uniforms.sunLight, colours.sun);
  set(uniforms.sunToward, sunToward);
  uniforms.duskToward.value.set(sunToward[0], sunToward[1]).normalize();
  uniforms.forwardM.value.set(forward[0], forward[1], 0);
  set(uniforms.moonToward, moon?.toward ?? [0, 0, -1]);
  uniforms.moon.value.set(moon ? 1 : 0, moon?.lit ?? 0, moon?.waxing ? 1 : -1);
  uniforms.sightM.value = air.sightM;
  uniforms.clouds.value = air.clouds;
  uniforms.haloGain.value = air.haloGain;
  uniforms.lampShare.value = Math.min(Math.max((1 - state.sunDeg) / 6, 0.04), 1);
  uniforms.stars.value = state.stars;
}
