import { InputError, message } from '../../core';
import type { ReadImage } from '../../drawing';
import type { PictureSize } from '../fit/fit-picture';
import type { Foreground } from './background';
import type { LabImage } from './lab-image';

/** A picture that was looked at. */
export interface SeenImage {
  readonly read: ReadImage;
  readonly image: LabImage;
  readonly foreground: Foreground;
}

export function nothingToLight(where: string): InputError {
  return new InputError(
    message`nothing of the picture is left to light`,
    where,
    message`Keep its background, lower the threshold, or take a picture whose parts differ.`,
  );
}

/** A width that is asked for, of something so many units wide. */
export function widthOf(widthM: number | undefined, across: number): PictureSize {
  const units = Math.max(across, 1e-9);
  return { limits: widthM === undefined ? [] : [{ sizeM: widthM, units, name: message`width` }], units };
}
