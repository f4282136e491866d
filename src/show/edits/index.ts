export type { EditPath } from './edit-path';
export { applyEdits, type ShowEdit } from './show-edit';
