export { profileSchema } from './profile';
export { recipeSchema } from './recipe';
export type { Figure, Launch, LeafRecipe, Movement, Recipe, Scene, Show, ShowInput, Storyboard } from './show';
export { showSchema } from './show';
