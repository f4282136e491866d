/** The show file: its schema, reading and printing it, what it refers to and the limits it is held to. */

export { applyEdits, type EditPath, parseEdits, type ShowEdit } from './edits';
export { describeForeignFile } from './foreign-file';
export { groupsOf, type ShowGroup } from './groups-of';
export { idleRequests } from './idle-requests';
export { childNode, optionFor, showJsonSchema } from './json-schema';
export { launchHomesM } from './launch-pads';
export { BOLD_FONT_PATH, filesOfRecipe, listAssets, type ShowAsset } from './list-assets';
export { type Migration, migrate } from './migrations';
export { movementsOf } from './movements-of';
export { obstaclesOf } from './obstacles-of';
export { parseShow, parseShowInSteps } from './parse-show';
export { takesItsOwnPoints } from './points-wanted';
export { isInside } from './polygon';
export { printShow } from './print-show';
export { findProfile, PROFILES, profileOf } from './profiles';
export type {
  LeafRecipe,
  Recipe,
  Scene,
  Show,
  ShowInput,
} from './schema';
export { profileSchema, recipeSchema, showSchema } from './schema';
export type { SchemaNode } from './schema-node';
