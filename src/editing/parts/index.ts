export { isPartLit, leftOutOf, partEdits, partSetting, switchPart } from './part-edits';
