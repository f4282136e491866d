import type { Translation } from './en';
import type { enFiles } from './files/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: { translation: Translation; files: typeof enFiles };
  }
}
