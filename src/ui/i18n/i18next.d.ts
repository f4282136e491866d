import type { Translation } from './en';
import type { enFiles } from './files/en';
import type { enLibrary } from './library/en';
import type { enTools } from './tools/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: {
      translation: Translation;
      files: typeof enFiles;
      library: typeof enLibrary;
      tools: typeof enTools;
    };
  }
}
