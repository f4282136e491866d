export { aboutBlock, readAbout } from './about-block';
export { ByteReader } from './byte-reader';
export { ByteWriter } from './byte-writer';
export { lightBlock, readLight } from './light-block';
export { motionBlock, readMotion } from './motion-block';
