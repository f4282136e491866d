/** What can be asked of stills, films and contact sheets: sizes, instants, names of files. Nothing is drawn here. */
export { type FilmContainer, filmContainer, requireStillFile, type SheetKind, sheetKind } from './film-file';
export {
  FRAME_RATES,
  type FrameRate,
  frameCount,
  frameTimeMs,
  requireFrameRate,
  requireInstant,
  requireStretch,
  type Stretch,
} from './film-stretch';
export {
  LEAST_SIDE_PX,
  MOST_STILL_SIDE_PX,
  type PictureSize,
  parseSize,
  requireFilmSize,
  requireStillSize,
  SIZE_PRESET_IDS,
  SIZE_PRESETS,
  type SizePreset,
} from './picture-size';
export type { FilmRequest, MadeFilm, PictureTasks, SheetRequest, StillRequest } from './picture-tasks';
export { parseShowTime, printShowTime } from './show-time';
