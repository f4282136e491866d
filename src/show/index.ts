/** The show file: its schema, reading and printing it, what it refers to and the limits it is held to. */

export { idleRequests } from './checks/idle-requests';
export { applyEdits, type EditPath, isSameValue, parseEdits, type ShowEdit } from './edits';
export { figureName } from './figure-name';
export { describeForeignFile } from './file/foreign-file';
export type { Migrated, Migration } from './file/migration';
export { migrate } from './file/migrations';
export { parseShow, parseShowInSteps } from './file/parse-show';
export { printShow } from './file/print-show';
export { isSceneClip, parseSceneClip, printSceneClip, type SceneClip } from './file/scene-clip';
export { type FormationInputs, formationInputs } from './formation-inputs';
export { layoutSpacingM } from './formation-spacing';
export { groupsOf, mainStoryboard, type ShowGroup } from './groups-of';
export { freeId, idFromName } from './id-maker';
export { isMoving } from './is-moving';
export { childNode, optionFor, showJsonSchema } from './json-schema/json-schema';
export type { SchemaNode } from './json-schema/schema-node';
export { launchHomesM } from './launch-pads';
export { BOLD_FONT_PATH, filesOfRecipe, listAssets, type ShowAsset, STUDIO_FILES } from './list-assets';
export { obstaclesOf } from './obstacles-of';
export { pointsOfFigure, shareOut, sourcesOf, takesAllItsPoints, takesItsOwnPoints } from './points-wanted';
export { isInside } from './polygon';
export { findProfile, PROFILES, profileOf } from './profiles';
export type {
  Figure,
  LeafRecipe,
  Movement,
  Recipe,
  Scene,
  Show,
  ShowInput,
  Storyboard,
} from './schema';
export { profileSchema, recipeSchema, showSchema } from './schema';
