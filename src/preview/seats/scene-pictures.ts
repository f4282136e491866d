import type { Point } from '../../audience';
import {
  droneCount,
  isMirrorSymmetric,
  type PicturePlane,
  picturePlane,
  positionInto,
  viewOfPicture,
} from '../../core';
import { litRgb, type ShareFile } from '../../share';

/** A scene whose lights make a picture, which has a front and an edge. */
export interface ScenePicture {
  /** Index of the scene. */
  readonly scene: number;
  readonly plane: PicturePlane;
  /** Whether it is its own mirror image, as a ring is: it has no wrong side. */
  readonly isSymmetric: boolean;
  /** Whether the place that the show was made for has the side to which the normal points. */
  readonly isMadeForNormal: boolean;
}

/** What somebody does not see as it was made, by indices of scenes. */
export interface SeatFaults {
  readonly edgeOn: readonly number[];
  readonly mirrored: readonly number[];
}

/** The pictures of a show, each as it stands in the middle of its scene; scenes with depth look right from everywhere. */
export function scenePictures(show: ShareFile): ScenePicture[] {
  return show.scenes.flatMap(({ startMs, endMs }, scene): ScenePicture[] => {
    const { pointsM, coloursSrgb } = litAt(show, (startMs + endMs) / 2);
    const plane = picturePlane(pointsM);
    if (!plane) return [];
    const isSymmetric = isMirrorSymmetric(flattened(pointsM, plane), coloursSrgb);
    const { isFromNormal } = viewOfPicture(plane.normal, plane.centreM, show.site.audienceM);
    return [{ scene, plane, isSymmetric, isMadeForNormal: isFromNormal }];
  });
}

/** What is wrong with how pictures look from a place. */
export function faultsFrom(pictures: readonly ScenePicture[], eyeM: Point): SeatFaults {
  const seen = pictures.map((picture) => ({
    ...picture,
    ...viewOfPicture(picture.plane.normal, picture.plane.centreM, eyeM),
  }));
  const isMirrored = (one: (typeof seen)[number]) =>
    !one.isEdgeOn && one.isFromNormal !== one.isMadeForNormal && !one.isSymmetric;
  return {
    edgeOn: seen.filter(({ isEdgeOn }) => isEdgeOn).map(({ scene }) => scene),
    mirrored: seen.filter(isMirrored).map(({ scene }) => scene),
  };
}

function litAt({ trajectories, lights }: ShareFile, timeMs: number) {
  const pointsM: number[] = [];
  const colours: number[] = [];
  const at = new Float64Array(3);
  for (let drone = 0; drone < droneCount(trajectories); drone++) {
    const rgb = litRgb(lights, drone, timeMs);
    if (!rgb) continue;
    positionInto(trajectories, drone, timeMs, at, 0);
    pointsM.push(...at);
    colours.push(...rgb.map(toSrgb));
  }
  return { pointsM, coloursSrgb: Uint8Array.from(colours) };
}

/** As the eye tells colours apart, near enough. */
function toSrgb(linear: number): number {
  return Math.round(255 * linear ** (1 / 2.2));
}

/** Points in the plane of their picture: to the right, 0, up. */
function flattened(pointsM: readonly number[], { centreM, right, up }: PicturePlane): Float64Array {
  const flat = new Float64Array(pointsM.length);
  for (let k = 0; k < pointsM.length; k += 3) {
    const from = [0, 1, 2].map((axis) => pointsM[k + axis]! - centreM[axis]!);
    flat[k] = from.reduce((sum, part, axis) => sum + part * right[axis]!, 0);
    flat[k + 2] = from.reduce((sum, part, axis) => sum + part * up[axis]!, 0);
  }
  return flat;
}
