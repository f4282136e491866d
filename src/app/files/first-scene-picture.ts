import type { OpenFlight, Session } from '../../document';
import { drawThumbnail, lightsOf } from '../../ui';

/** As large as it is shown, in CSS pixels. */
const SIZE = { width: 56, height: 36 };

/** How long a plan has been on screen before it is drawn: while a hand edits, pictures would only cost its time. */
const REST_MS = 1000;

/**
 * The first scene of the plan that is on screen, as a picture small enough to be kept beside a show. It is drawn and packed
 * when the hand rests, and may be a plan behind until then.
 */
export class FirstScenePicture {
  readonly #session: Session;
  /** Hears of each new picture. */
  onMade: () => void = () => {};
  #flight: OpenFlight['flight'] | null = null;
  #dataUrl: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A show is kept, and its picture with it. */
  #isWanted = false;

  constructor(session: Session) {
    this.#session = session;
    session.subscribe(({ open }, before) => {
      if (open !== before.open && this.#isWanted) this.#makeAtRest();
    });
  }

  /** A data URL; null where none was made yet. Asks for a newer one where the plan is another. */
  dataUrl(): string | null {
    this.#isWanted = true;
    if (this.#session.getState().open?.flight !== this.#flight) this.#makeAtRest();
    return this.#dataUrl;
  }

  /** Another show is open: the picture is not of it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#flight = null;
    this.#dataUrl = null;
    this.#isWanted = false;
  }

  #makeAtRest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#make(), REST_MS);
  }

  async #make(): Promise<void> {
    const { open } = this.#session.getState();
    const [scene] = open?.scenes ?? [];
    if (!open || !scene || open.flight === this.#flight) return;
    this.#flight = open.flight;
    const ratio = Math.min(window.devicePixelRatio, 2);
    const canvas = new OffscreenCanvas(SIZE.width * ratio, SIZE.height * ratio);
    drawThumbnail(canvas, open.flight.site, lightsOf(open.flight, (scene.startS + scene.endS) / 2));
    this.#dataUrl = await readDataUrl(await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 }));
    this.onMade();
  }
}

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
