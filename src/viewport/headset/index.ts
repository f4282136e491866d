export { enterHeadset, type HeadsetVisit } from './enter-headset';
