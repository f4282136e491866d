import { getFirstEncodableAudioCodec, getFirstEncodableVideoCodec, type InputAudioTrack, Quality } from 'mediabunny';
import { InputError, message } from '../core';
import type { FilmContainer, FilmRequest } from '../film';

/** In the order in which players are sure to know them. */
const VIDEO_CODECS = { mp4: ['avc', 'vp9', 'av1'], webm: ['vp9', 'av1', 'vp8'] } as const;
const AUDIO_CODECS = { mp4: ['aac', 'opus'], webm: ['opus'] } as const;

/** Bits for a pixel of a frame, at 30 frames a second: points of light on a dark, softly graded sky need many. */
const BITS_PER_PIXEL = 0.14;
const USUAL_FPS = 30;
const MUSIC_BITRATE = 192_000;

/** Twice as many frames differ less from one to the next: they take 1.5 times as many bits. */
export function pictureQuality({ size, fps }: Pick<FilmRequest, 'size' | 'fps'>): Quality {
  const perSecond = USUAL_FPS * (fps / USUAL_FPS) ** 0.585;
  return new Quality({ bitrate: Math.round(size.widthPx * size.heightPx * perSecond * BITS_PER_PIXEL) });
}

export const musicQuality = () => new Quality({ bitrate: MUSIC_BITRATE });

/** How the picture is encoded. @throws InputError where this browser encodes none of what fits. */
export async function pictureCodec(request: FilmRequest) {
  const { widthPx: width, heightPx: height } = request.size;
  const codecs = [...VIDEO_CODECS[request.container]];
  const codec = await getFirstEncodableVideoCodec(codecs, { width, height, quality: pictureQuality(request) });
  if (codec) return codec;
  const what = message`this browser encodes no film of ${width} x ${height} pixels (WebCodecs)`;
  throw new InputError(what, 'film', message`Choose a smaller size, or use a recent Chrome, Edge, Firefox or Safari.`);
}

/** How music is encoded; null where this browser cannot. */
export async function musicCodec(track: InputAudioTrack, container: FilmContainer) {
  const [numberOfChannels, sampleRate] = [await track.getNumberOfChannels(), await track.getSampleRate()];
  const codecs = [...AUDIO_CODECS[container]];
  return getFirstEncodableAudioCodec(codecs, { numberOfChannels, sampleRate, quality: musicQuality() });
}
