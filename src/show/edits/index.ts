export type { EditPath } from './edit-path';
export { parseEdits } from './parse-edits';
export { isSameValue } from './same-value';
export { applyEdits, type ShowEdit } from './show-edit';
