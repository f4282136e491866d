/** A picture of pixels: four bytes each (sRGB and alpha, colours not multiplied by it), row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

export type ImageKind = 'png' | 'jpeg' | 'webp';

/** What the first bytes of a picture say. */
export interface ImageHeader {
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
  /** As EXIF says it, 1 to 8: how the picture is to be turned and mirrored; 1 leaves it. */
  readonly orientation: number;
}
