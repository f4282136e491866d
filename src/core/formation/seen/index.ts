export { axisAcross, type PictureView, viewOfPicture } from './flat-picture';
export { isMirrorSymmetric } from './mirror-symmetry';
export { type PicturePlane, picturePlane } from './picture-plane';
