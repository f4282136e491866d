export { HeadsetButton } from './headset-button';
