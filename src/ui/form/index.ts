export type { FormEditing } from './form-types';
export { FormValue } from './form-value';
export { RecordForm } from './record-form';
