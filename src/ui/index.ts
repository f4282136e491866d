import './theme/theme.css';

export { bindKeymap } from './commands';
export type { Language } from './i18n';
export { createTranslator, isLanguage, pickLanguage, Said } from './i18n';
export { toasts } from './kit';
export { drawThumbnail, lightsOf } from './scenes';
export { PAIR_CLASS_NAMES, problemDrones, SkyNotice, usePairMark } from './sky';
export type {
  DiskAnswer,
  DropPlace,
  EditorState,
  ListedShow,
  NamedVersion,
  OtherShow,
  PictureOrder,
  RecentShow,
  Studio,
  StudioActions,
} from './studio-context';
export { NOTHING_OPEN, StudioContext, useEditor, useSession, useStudio } from './studio-context';
export { Workbench } from './workbench';
