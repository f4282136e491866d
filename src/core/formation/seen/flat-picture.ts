/** How a picture is seen that lies in a plane: shared by who composes a show and who looks at one. */

type Vec3 = readonly [number, number, number];

/** A formation this thin against its second side is a picture, which has a front. */
const THIN = 0.12;
/** What is smaller than this across its second side is a line or a dot, metres. */
const LEAST_SIDE_M = 0.5;
/** Under a smaller angle a picture is a line. */
const EDGE_ON_DEG = 15;

/** The axis across a flat formation, by its extents along three axes, metres; null for one with depth, or a line. */
export function axisAcross(extentsM: Vec3): 0 | 1 | 2 | null {
  const [least, second] = [...extentsM].sort((a, b) => a - b);
  if (!(second! > LEAST_SIDE_M) || least! > THIN * second!) return null;
  return extentsM.indexOf(least!) as 0 | 1 | 2;
}

/** A picture as somebody sees it. */
export interface PictureView {
  /** Between the picture's plane and the line of sight, 0 to 90. */
  readonly degrees: number;
  readonly isEdgeOn: boolean;
  /** Whether the side is seen to which the normal points. */
  readonly isFromNormal: boolean;
}

/** @param normal of the plane, of length 1. @param centreM of the picture and @param eyeM in one frame. */
export function viewOfPicture(normal: Vec3, centreM: Vec3, eyeM: Vec3): PictureView {
  const toEye = eyeM.map((metres, k) => metres - centreM[k]!);
  const cosine = normal.reduce((sum, part, k) => sum + part * toEye[k]!, 0) / (Math.hypot(...toEye) || 1);
  const degrees = (Math.asin(Math.min(1, Math.abs(cosine))) * 180) / Math.PI;
  return { degrees, isEdgeOn: degrees < EDGE_ON_DEG, isFromNormal: cosine > 0 };
}
