import type { Translation } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true;
    resources: { translation: Translation };
  }
}
