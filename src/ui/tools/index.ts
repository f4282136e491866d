/** Buttons, hints and words of the tools of the sky; loaded with them. */
export { readNumberInput } from '../fields/arithmetic';
export { SkyToolsBar } from './sky-tools-bar';
export { createToolWords, loadToolWords } from './tool-words';
