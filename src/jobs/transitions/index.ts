/** A door of its own, so that a helper loads the planner of transitions and nothing of shows, recipes and formats. */
export { serveTransitions } from './serve-transitions';
