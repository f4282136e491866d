import type { Seat } from '../share';
import type { FilmContainer, SheetKind } from './film-file';
import type { FrameRate, Stretch } from './film-stretch';
import type { PictureSize } from './picture-size';

/** What a still, a film and a sheet are made of: a show as it is sent to be watched. */
interface OfShow {
  /** A `.tulpar-preview`, as written. */
  readonly share: Uint8Array;
}

export interface StillRequest {
  readonly size: PictureSize;
  readonly seat: Seat;
  /** Milliseconds of show time. */
  readonly timeMs: number;
}

export interface FilmRequest {
  readonly size: PictureSize;
  readonly seat: Seat;
  readonly fps: FrameRate;
  readonly stretch: Stretch;
  readonly container: FilmContainer;
}

export interface SheetRequest {
  readonly kind: SheetKind;
  /** Of its words. */
  readonly language: string;
  /** A TrueType font for its words. */
  readonly font: Uint8Array;
}

/** How a film became. */
export interface MadeFilm {
  readonly mediaType: string;
  readonly frames: number;
  /** Of the picture, such as `avc`. */
  readonly codec: string;
  /** Of the music, such as `opus`; null for none. */
  readonly audioCodec: string | null;
  /** The show has music that this browser could not put into the film. */
  readonly lacksMusic: boolean;
  /** The whole file; null where it was written to the place that was given. */
  readonly bytes: Uint8Array | null;
}

/** Pictures that are drawn away from the page: in a worker of the studio, in a page of its own for the command line. */
export interface PictureTasks {
  still: { input: OfShow & { readonly request: StillRequest }; output: Uint8Array };
  film: {
    input: OfShow & {
      readonly request: FilmRequest;
      /** A file to write, which holds nothing new until the film is whole; null for one in memory. */
      readonly place: FileSystemFileHandle | null;
    };
    output: MadeFilm;
  };
  sheet: { input: OfShow & { readonly request: SheetRequest }; output: Uint8Array };
}
