import { extend } from '@react-three/fiber';
import { LineSegments } from 'three';

/** Names only the parts of three that the picture uses, so that the rest stays out of the download. */
export function registerThreeElements(): void {
  extend({ LineSegments });
}
