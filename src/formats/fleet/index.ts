export { elevate, isEven, split } from './bezier';
export { fitCubics } from './fit-cubics';
export { KeyCollector, type LinearRgb } from './key-collector';
export { LightCursor } from './light-cursor';
export { PieceCollector } from './piece-collector';
