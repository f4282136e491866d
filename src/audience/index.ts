/** How a show that was sent to be watched is seen: its sky, and the view from a seat. */
export { litDrones } from './lit-drones';
export { sceneSourceOf } from './scene-source';
export { type Point, seatEye, seatPose } from './seats';
