export { type FormationOptions, makeFormation } from './make-formation';
