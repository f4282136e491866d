import { kkApp } from './app';
import { kkCli } from './cli';
import { kkCompile } from './compile';
import { kkCore } from './core';
import { kkDrawing } from './drawing';
import { kkEditing } from './editing';
import { kkFilm } from './film';
import { kkFixes } from './fixes';
import { kkFormats } from './formats';
import { kkJobs } from './jobs';
import { kkPlatform } from './platform';
import { kkRecipes } from './recipes';
import { kkRender } from './render';
import { kkShare } from './share';
import { kkShow } from './show';

/** All messages in Kazakh. */
export const kk: Readonly<Record<string, string>> = {
  ...kkApp,
  ...kkCli,
  ...kkCompile,
  ...kkCore,
  ...kkDrawing,
  ...kkEditing,
  ...kkFilm,
  ...kkFixes,
  ...kkFormats,
  ...kkJobs,
  ...kkPlatform,
  ...kkRecipes,
  ...kkRender,
  ...kkShare,
  ...kkShow,
};
