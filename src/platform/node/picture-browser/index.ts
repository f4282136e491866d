/** Pictures for the command line, drawn by a Chromium that is installed here. */
export { type BrowserTask, drawInBrowser } from './draw-in-browser';
export { findChromium } from './find-chromium';
