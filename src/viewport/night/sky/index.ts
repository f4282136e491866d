export { SKY_GLSL } from './sky-glsl';
export { createSkyMaterial } from './sky-material';
export { type SkyBodies, type SkyState, skyState } from './sky-state';
export { createNightUniforms, type NightUniforms, setSky } from './sky-uniforms';
export { createStars } from './stars';
export { SUN_AND_MOON } from './sun-and-moon';
export { surroundingsOf } from './surroundings-of';
