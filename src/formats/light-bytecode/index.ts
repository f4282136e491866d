export { decodeLight } from './decode-light';
export { encodeLight } from './encode-light';
