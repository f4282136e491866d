export { chooseScene } from './choose-scene';
export { SceneList } from './scene-list';
export { Thumbnail } from './thumbnail';
