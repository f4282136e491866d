export type { EditPath } from './edit-path';
export { parseEdits } from './parse-edits';
export { applyEdits, type ShowEdit } from './show-edit';
