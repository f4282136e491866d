export { SeatPanel } from './seat-panel';
export { type Seat, seatEye, seatPose } from './seats';
