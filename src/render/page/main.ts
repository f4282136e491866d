import { servePicture, tellFailure } from './serve-picture';

/** The page that the command line opens in a browser of its own; see `src/platform/node/picture-browser`. */
const onDefect = (error: unknown) => void tellFailure(error);
addEventListener('error', ({ error }) => onDefect(error));
addEventListener('unhandledrejection', ({ reason }) => onDefect(reason));
void servePicture();
