export { TurnSwitch } from './turn-switch';
export { useTurning } from './use-turning';
