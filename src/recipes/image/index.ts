export { makeImage } from './image-recipe';
