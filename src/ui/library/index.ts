export { whenRoomIsKnown } from './free-place';
export { Library } from './library';
