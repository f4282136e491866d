/** Draws stills, films and contact sheets away from the page. What draws is loaded by the worker, with its first task. */
export { spawnPictureWorker } from './spawn-picture-worker';
