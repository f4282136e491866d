export { decodeFleetLight } from './decode-fleet-light';
export { encodeLight } from './encode-light';
