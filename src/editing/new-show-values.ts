import type { ShowInput } from '../show';

export type PictureKind = 'ring' | 'sphere' | 'text';

/** How the drones of a new show stand: a grid of pads, or of trays with pads. */
export interface NewLaunch {
  readonly columns: number;
  readonly rows: number;
  readonly pitchM: number;
  readonly tray?: { readonly columns: number; readonly rows: number; readonly pitchM: number };
}

/** What is asked for a show to start from; everything else follows, and can be changed later. */
export interface NewShow {
  readonly title: string;
  readonly drones: number;
  /** Name of a profile of the studio. */
  readonly profile: Exclude<ShowInput['profile'], object | undefined>;
  readonly launch: NewLaunch;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly amslM: number;
  readonly headingDeg: number;
  readonly ceilingM: number;
  /** From the middle of the launch area. */
  readonly audienceM: number;
  readonly picture: PictureKind;
  /** Of the picture, where it is a text. */
  readonly text: string;
}
