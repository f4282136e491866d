export { makeCombined } from './combine-recipe';
