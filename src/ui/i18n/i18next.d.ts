import type { Translation } from './en';
import type { enFiles } from './files/en';
import type { enTools } from './tools/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: { translation: Translation; files: typeof enFiles; tools: typeof enTools };
  }
}
