export { chooseScene } from './choose-scene';
export { drawThumbnail, lightsOf } from './draw-thumbnail';
export { PanelTabs } from './panel-tabs';
export { SceneList } from './scene-list';
export { Thumbnail } from './thumbnail';
