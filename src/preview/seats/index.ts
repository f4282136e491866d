export { SeatPanel } from './seat-panel';
