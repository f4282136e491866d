import type { PictureTasks } from '../film';
import { createWorkerHost } from '../jobs';
import { browserHostPort } from '../platform/browser';
import { createPictureHandlers } from './picture-handlers';
import { writeToFile } from './write-to-file';

const scope = self as unknown as DedicatedWorkerGlobalScope;

createWorkerHost<PictureTasks>(
  browserHostPort(scope),
  createPictureHandlers(async (place) => place && writeToFile(place)),
);
