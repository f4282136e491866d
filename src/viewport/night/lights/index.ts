export { createDevelopMaterial, setRain } from './develop-material';
export { createDronePoints } from './drone-points';
export { EXPOSURE, LAMP } from './exposure';
export { createGlowMaterial } from './glow-material';
export type { Lamp } from './lamp';
export { LAMP_FRAGMENT_GLSL, LAMP_VERTEX_GLSL } from './lamp-glsl';
export { createTownLampMaterial } from './lamp-material';
export { showLightInto } from './show-light';
