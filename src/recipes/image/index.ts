export { imageAreas, makeImage } from './image-recipe';
