import { ruApp } from './app';
import { ruCli } from './cli';
import { ruCompile } from './compile';
import { ruCore } from './core';
import { ruDrawing } from './drawing';
import { ruEditing } from './editing';
import { ruFilm } from './film';
import { ruFixes } from './fixes';
import { ruFormats } from './formats';
import { ruJobs } from './jobs';
import { ruPlatform } from './platform';
import { ruRecipes } from './recipes';
import { ruRender } from './render';
import { ruShare } from './share';
import { ruShow } from './show';

/** All messages in Russian. */
export const ru: Readonly<Record<string, string>> = {
  ...ruApp,
  ...ruCli,
  ...ruCompile,
  ...ruCore,
  ...ruDrawing,
  ...ruEditing,
  ...ruFilm,
  ...ruFixes,
  ...ruFormats,
  ...ruJobs,
  ...ruPlatform,
  ...ruRecipes,
  ...ruRender,
  ...ruShare,
  ...ruShow,
};
