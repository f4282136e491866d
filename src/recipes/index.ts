export { fontTextFor } from './font-text-for';
export { type FormationOptions, makeFormation } from './make-formation';
