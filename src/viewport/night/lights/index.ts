export { createDevelopMaterial, setRain } from './develop-material';
export { createDronePoints } from './drone-points';
export { createGlowMaterial } from './glow-material';
export type { Lamp } from './lamp';
export { createTownLampMaterial } from './lamp-material';
export { showLightInto } from './show-light';
