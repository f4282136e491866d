import {
  BufferTarget,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import type { TaskContext } from '../core';
import {
  type FilmRequest,
  frameCount,
  frameTimeMs,
  type MadeFilm,
  requireFilmSize,
  requireFrameRate,
  requireStretch,
} from '../film';
import type { OffScreenSky } from '../viewport';
import { pictureCodec, pictureQuality } from './film-codecs';
import { type FilmMusic, openMusic } from './film-music';
import { openShow, openSky } from './open-show';

/** Where a film is written to; one of `close` and `abort` ends it. */
export interface FilmWriter {
  /** Takes the next piece, or one in place of what was written before. */
  write(bytes: Uint8Array<ArrayBuffer>, atByte: number): Promise<void>;
  /** The film is whole. */
  close(): Promise<void>;
  /** The film is given up: nothing of it is kept. */
  abort(): Promise<void>;
}

/** How much music goes ahead of the picture, seconds. */
const MUSIC_AHEAD_S = 1;
const KEY_FRAME_EVERY_S = 2;
const PIECE_BYTES = 1 << 22;

interface FilmInput {
  readonly share: Uint8Array;
  readonly request: FilmRequest;
}

/**
 * Films a stretch of a show, frame by frame at exact instants. Given up, nothing of it is kept.
 * @param writer takes the film; null keeps it in memory. @throws InputError, or Cancelled by the task.
 */
export async function makeFilm(input: FilmInput, writer: FilmWriter | null, task: TaskContext): Promise<MadeFilm> {
  const show = openShow(input.share);
  const request = checkedRequest(input.request, show.durationMs);
  const { size, seat, container, stretch } = request;
  const codec = await pictureCodec(request);
  const music = show.music && (await openMusic(show.music, stretch, container));
  const picture = new VideoSampleSource({
    codec,
    quality: pictureQuality(request),
    keyFrameInterval: KEY_FRAME_EVERY_S,
  });
  const target = writer ? streamTo(writer) : new BufferTarget();
  const format = container === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target });
  const sky = await openSky(show, seat, size);
  try {
    output.addVideoTrack(picture, { frameRate: request.fps });
    if (music) output.addAudioTrack(music.source);
    output.setMetadataTags({ title: show.title });
    await output.start();
    const frames = await addFrames(request, sky, picture, music, task);
    await output.finalize();
    await writer?.close();
    const bytes = target instanceof BufferTarget ? new Uint8Array(target.buffer!) : null;
    const mediaType = `video/${container}`;
    return {
      mediaType,
      frames,
      codec,
      audioCodec: music?.codec ?? null,
      lacksMusic: show.music !== null && !music,
      bytes,
    };
  } catch (error) {
    await output.cancel().catch(() => undefined);
    await writer?.abort().catch(() => undefined);
    throw error;
  } finally {
    await music?.dispose();
    sky.dispose();
  }
}

function streamTo(writer: FilmWriter): StreamTarget {
  const stream = new WritableStream<{ data: Uint8Array<ArrayBuffer>; position: number }>({
    write: ({ data, position }) => writer.write(data, position),
  });
  return new StreamTarget(stream, { chunked: true, chunkSize: PIECE_BYTES });
}

function checkedRequest(request: FilmRequest, durationMs: number): FilmRequest {
  requireFilmSize(request.size, 'film');
  const fps = requireFrameRate(request.fps, 'film');
  return { ...request, fps, stretch: requireStretch(request.stretch, durationMs, 'film') };
}

/** Draws and encodes all frames; the encoder's own pace holds the drawing back. @returns how many. */
async function addFrames(
  { fps, stretch }: FilmRequest,
  sky: OffScreenSky,
  picture: VideoSampleSource,
  music: FilmMusic | null,
  task: TaskContext,
): Promise<number> {
  const total = frameCount(stretch, fps);
  for (let frame = 0; frame < total; frame++) {
    task.progress({ stage: 'picture', done: frame, total });
    await task.checkpoint();
    await music?.addUntil(frame / fps + MUSIC_AHEAD_S);
    sky.draw(frameTimeMs(stretch, fps, frame));
    const sample = new VideoSample(sky.canvas, { timestamp: frame / fps, duration: 1 / fps });
    await picture.add(sample);
    sample.close();
  }
  await music?.addUntil(Number.POSITIVE_INFINITY);
  task.progress({ stage: 'picture', done: total, total });
  return total;
}
