export { chooseScene } from './choose-scene';
export { drawThumbnail, lightsOf } from './draw-thumbnail';
export { SceneList } from './scene-list';
export { Thumbnail } from './thumbnail';
