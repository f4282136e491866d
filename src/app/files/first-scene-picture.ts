import type { Session } from '../../document';
import { drawThumbnail, lightsOf } from '../../ui';

/** As large as it is shown, in CSS pixels. */
const SIZE = { width: 56, height: 36 };

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
    const ratio = Math.min(window.devicePixelRatio, 2);
    const size = { width: SIZE.width * ratio, height: SIZE.height * ratio };
    const canvas = Object.assign(document.createElement('canvas'), size);
    drawThumbnail(canvas, open.flight.site, lightsOf(open.flight, (scene.startS + scene.endS) / 2));
    this.#dataUrl = canvas.toDataURL('image/webp', 0.85);
    return this.#dataUrl;
  }
}
