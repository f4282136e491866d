export { makeMesh } from './mesh-recipe';
