export type { FormEditing } from './form-types';
export { FormValue } from './form-value';
export { RecordForm } from './record-form';
export { isUnused } from './unused-fields';
export { useNumberFormat } from './use-number-format';
