export { SceneList } from './scene-list';
export { Thumbnail } from './thumbnail';
