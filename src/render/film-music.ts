import { ALL_FORMATS, type AudioSample, AudioSampleSink, AudioSampleSource, BufferSource, Input } from 'mediabunny';
import type { FilmContainer, Stretch } from '../film';
import type { ShareFile } from '../share';
import { musicCodec, musicQuality } from './film-codecs';

/** Music that goes into a film as its picture does. */
export interface FilmMusic {
  readonly codec: string;
  readonly source: AudioSampleSource;
  /** Adds what is heard until a time of the film, seconds. */
  addUntil(timeS: number): Promise<void>;
  dispose(): Promise<void>;
}

/** Prepares the music of a show for a film. @returns null where this browser cannot read it, or cannot encode any. */
export async function openMusic(
  { bytes, offsetMs = 0 }: NonNullable<ShareFile['music']>,
  stretch: Stretch,
  container: FilmContainer,
): Promise<FilmMusic | null> {
  const input = new Input({ source: new BufferSource(bytes as Uint8Array<ArrayBuffer>), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack().catch(() => null);
  const codec = track && (await track.canDecode()) ? await musicCodec(track, container) : null;
  if (!track || !codec) {
    input.dispose();
    return null;
  }
  const source = new AudioSampleSource({ codec, quality: musicQuality() });
  // of the music, which may not have begun where the film does
  const [fromS, toS] = [(stretch.fromMs - offsetMs) / 1000, (stretch.toMs - offsetMs) / 1000];
  const samples = new AudioSampleSink(track).samples(Math.max(0, fromS), Math.max(0, toS));
  let addedS = 0;
  return {
    codec,
    source,
    addUntil: async (timeS) => {
      while (addedS < timeS) {
        const { value, done } = await samples.next();
        if (done) addedS = Number.POSITIVE_INFINITY;
        else addedS = await addSample(source, value, fromS, toS);
      }
    },
    dispose: async () => {
      await samples.return();
      input.dispose();
    },
  };
}

/** Adds the part of a sample that lies within a stretch. @returns its end, seconds of the film. */
async function addSample(source: AudioSampleSource, sample: AudioSample, fromS: number, toS: number): Promise<number> {
  const { timestamp, sampleRate, numberOfFrames } = sample;
  const frameAt = (timeS: number) =>
    Math.min(Math.max(Math.round((timeS - timestamp) * sampleRate), 0), numberOfFrames);
  const [first, end] = [frameAt(fromS), frameAt(toS)];
  if (first < end) {
    const heard = first > 0 || end < numberOfFrames ? sample.trim(first, end) : sample.clone();
    heard.setTimestamp(Math.max(0, timestamp + first / sampleRate - fromS));
    await source.add(heard);
    heard.close();
  }
  sample.close();
  return timestamp + numberOfFrames / sampleRate - fromS;
}
