import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** A decoded frame: when it is shown, and how bright the brightest channel is at the places that were asked for, 0 to 255. */
export interface DecodedFrame {
  readonly timestampS: number;
  readonly durationS: number;
  readonly brightness: readonly number[];
}

export interface DecodedFilm {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly mediaType: string;
  readonly frames: readonly DecodedFrame[];
  /** Seconds of sound, and where it is loud: the times at which it begins. */
  readonly sound: { readonly codec: string; readonly endS: number; readonly loudS: readonly number[] } | null;
}

const DECODER = `
import { ALL_FORMATS, AudioSampleSink, BufferSource, Input, VideoSampleSink } from 'mediabunny';
globalThis.decodeFilm = async (base64, places) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  const frames = [];
  const [widthPx, heightPx] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  for await (const sample of new VideoSampleSink(video).samples()) {
    sample.draw(context, 0, 0);
    const brightness = places.map(([x, y]) => Math.max(...context.getImageData(Math.round(x) - 1, Math.round(y) - 1, 3, 3).data.filter((_, k) => k % 4 < 3)));
    frames.push({ timestampS: sample.timestamp, durationS: sample.duration, brightness });
    sample.close();
  }
  const audio = await input.getPrimaryAudioTrack();
  return { widthPx, heightPx, mediaType: await input.getMimeType(), frames, sound: audio && (await soundOf(audio)) };
};
async function soundOf(audio) {
  const loudS = [];
  let endS = 0;
  let wasLoud = false;
  for await (const sample of new AudioSampleSink(audio).samples()) {
    const plane = new Float32Array(sample.numberOfFrames);
    sample.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
    plane.forEach((value, k) => {
      const isLoud = Math.abs(value) > 0.25;
      if (isLoud && (loudS.length === 0 || !wasLoud)) loudS.push(sample.timestamp + k / sample.sampleRate);
      if (isLoud) wasLoud = true;
    });
    if (plane.every((value) => Math.abs(value) < 0.02)) wasLoud = false;
    endS = sample.timestamp + sample.duration;
    sample.close();
  }
  return { codec: await audio.getCodec(), endS, loudS };
}`;

let bundled: Promise<string> | null = null;

/** Decodes a film by the browser, frame by frame. @param places pixels to look at in each frame. */
export async function decodeFilm(
  page: Page,
  film: Uint8Array,
  places: readonly (readonly [x: number, y: number])[] = [],
): Promise<DecodedFilm> {
  bundled ??= build({
    stdin: { contents: DECODER, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  await page.addScriptTag({ content: await bundled, type: 'module' });
  await page.waitForFunction('globalThis.decodeFilm');
  const call = `globalThis.decodeFilm('${Buffer.from(film).toString('base64')}', ${JSON.stringify(places)})`;
  return page.evaluate(call);
}
