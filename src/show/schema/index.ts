export { profileSchema } from './profile';
export { formationSchema, recipeSchema } from './recipe';
export { sceneSchema } from './scene';
export type { Figure, Launch, LeafRecipe, Movement, Recipe, Scene, Show, ShowInput, Storyboard } from './show';
export { showSchema } from './show';
export { assetPath, id } from './values';
