export { SKY_GLSL } from './sky-glsl';
export { createSkyMaterial } from './sky-material';
export { type SkyState, skyState } from './sky-state';
export { createNightUniforms, type NightUniforms, setSky } from './sky-uniforms';
export { createStars } from './stars';
export { surroundingsOf } from './surroundings-of';
