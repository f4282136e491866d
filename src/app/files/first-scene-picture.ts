import type { Session } from '../../document';
import { drawThumbnail, lightsOf } from '../../ui';

/** Pixels, twice those on screen. */
const SIZE = { width: 112, height: 72 };

/** The first scene of the plan that is on screen, as a picture small enough to be kept beside a show. */
export class FirstScenePicture {
  readonly #session: Session;
  #flight: unknown = null;
  #dataUrl: string | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** A data URL; the picture before where nothing is planned, null where there was none. */
  dataUrl(): string | null {
    const { open } = this.#session.getState();
    const [scene] = open?.scenes ?? [];
    if (!open || !scene || open.flight === this.#flight) return this.#dataUrl;
    this.#flight = open.flight;
    const canvas = Object.assign(document.createElement('canvas'), SIZE);
    drawThumbnail(canvas, open.flight.site, lightsOf(open.flight, (scene.startS + scene.endS) / 2));
    this.#dataUrl = canvas.toDataURL('image/webp', 0.85);
    return this.#dataUrl;
  }
}
