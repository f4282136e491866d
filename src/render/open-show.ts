import { sceneSourceOf, seatPose } from '../audience';
import { InputError, message } from '../core';
import type { PictureSize } from '../film';
import { readShare, type Seat, type ShareFile } from '../share';
import { createOffScreenSky, type OffScreenSky } from '../viewport';

/** Where errors say that they come from, for there is no file that the reader knows. */
const PLACE = message`picture`;

/** The show within a preview. */
export function openShow(share: Uint8Array): ShareFile {
  return readShare(share, '.tulpar-preview');
}

/** The sky of a show from a seat. @throws InputError where this graphics card draws none, or none so large. */
export async function openSky(show: ShareFile, seat: Seat, size: PictureSize): Promise<OffScreenSky> {
  const pose = seatPose(show.site, seat, show.outlineM);
  const sky = await createOffScreenSky({ source: sceneSourceOf(show), pose, ...size });
  if (sky) return sky;
  const what = message`the browser cannot draw a sky of ${size.widthPx} x ${size.heightPx} pixels (WebGL 2)`;
  throw new InputError(what, PLACE, message`Choose a smaller size, or use a recent Chrome, Edge, Firefox or Safari.`);
}

/** A picture of a canvas in a file. */
export async function encodeCanvas(canvas: OffscreenCanvas, type: 'image/png' | 'image/jpeg'): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}

const JPEG_QUALITY = 0.92;
