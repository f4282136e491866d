export { PROMENADE_M, WATER_M } from './banks';
export { createTownMaterial } from './town-material';
export { type TownPlan, townPlan } from './town-plan';
