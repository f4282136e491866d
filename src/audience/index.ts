/** How a show that was sent to be watched is seen: its sky, and the view from a seat. */
export { figuresOf, litDrones } from './figures-of';
export { sceneSourceOf } from './scene-source';
export { seatEye, seatPose } from './seats';
