export { Around } from './around';
