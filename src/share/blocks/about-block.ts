import { type NightChoice, SPOKEN_LANGUAGES, type SpokenTexts, SURROUNDINGS, WEATHERS } from '../../core';
import { plainName, plainTexts } from '../plain-name';
import type { CheckedFigure, ShareFile, ShareScene, ShareSite, ShareVerdict } from '../share-file';
import {
  MAX_COORDINATE_M,
  MAX_OUTLINE_NUMBERS,
  MAX_PLACES,
  MAX_SCENES,
  MAX_SHOW_MS,
  MUSIC_TYPES,
} from '../share-limits';

/** What a preview says of itself, beside what flies. */
export type ShareAbout = Omit<ShareFile, 'trajectories' | 'lights' | 'music' | 'outlineM'> & {
  readonly musicType: string | null;
  readonly musicOffsetMs?: number | undefined;
  /** Version 1 has none. */
  readonly outlineM: readonly number[] | null;
};

/** Most that a count or a measured figure can be. */
const MOST = 1e6;

export function aboutBlock(about: ShareAbout): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(about));
}

/** Reads what a preview says of itself, field by field: what is not named here is not taken over. */
export function readAbout(bytes: Uint8Array, fail: () => never): ShareAbout {
  const read = new AboutReader(fail);
  const about = read.object(parse(bytes, fail));
  const durationMs = read.number(about.durationMs, 0, MAX_SHOW_MS);
  return {
    title: read.name(about.title),
    titles: read.texts(about.titles),
    durationMs,
    scenes: read.scenes(about.scenes, durationMs),
    site: read.site(about.site),
    ...(about.night !== undefined && { night: read.night(about.night) }),
    verdict: read.verdict(about.verdict),
    outlineM: about.outlineM === undefined ? null : read.outline(about.outlineM),
    musicType: about.musicType === null ? null : read.oneOf(about.musicType, MUSIC_TYPES),
    ...(about.musicOffsetMs !== undefined && {
      musicOffsetMs: read.number(about.musicOffsetMs, -MAX_SHOW_MS, MAX_SHOW_MS),
    }),
  };
}

function parse(bytes: Uint8Array, fail: () => never): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail();
  }
}

class AboutReader {
  readonly #fail: () => never;

  constructor(fail: () => never) {
    this.#fail = fail;
  }

  object(value: unknown): Readonly<Record<string, unknown>> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : this.#fail();
  }

  number(value: unknown, least: number, most: number): number {
    return typeof value === 'number' && value >= least && value <= most ? value : this.#fail();
  }

  name(value: unknown): string {
    return typeof value === 'string' && value === plainName(value) ? value : this.#fail();
  }

  /** Lines by language; what is in others is passed over. */
  texts(value: unknown): SpokenTexts | undefined {
    if (value === undefined) return undefined;
    const given = this.object(value);
    const isText = SPOKEN_LANGUAGES.every((one) => given[one] === undefined || typeof given[one] === 'string');
    if (!isText) this.#fail();
    const plain = plainTexts(given as SpokenTexts);
    return SPOKEN_LANGUAGES.every((one) => plain?.[one] === given[one]) ? plain : this.#fail();
  }

  oneOf<const T extends string>(value: unknown, known: readonly T[]): T {
    return known.find((one) => one === value) ?? this.#fail();
  }

  list(value: unknown, most: number): readonly unknown[] {
    return Array.isArray(value) && value.length <= most ? value : this.#fail();
  }

  scenes(value: unknown, durationMs: number): ShareScene[] {
    return this.list(value, MAX_SCENES).map((one) => {
      const scene = this.object(one);
      const startMs = this.number(scene.startMs, 0, durationMs);
      const endMs = this.number(scene.endMs, startMs, durationMs);
      const [titles, caption] = [this.texts(scene.titles), this.texts(scene.caption)];
      return { name: this.name(scene.name), titles, caption, startMs, endMs };
    });
  }

  site(value: unknown): ShareSite {
    const site = this.object(value);
    return {
      latitudeDeg: this.number(site.latitudeDeg, -90, 90),
      longitudeDeg: this.number(site.longitudeDeg, -180, 180),
      headingDeg: this.number(site.headingDeg, -360, 360),
      audienceM: this.point(site.audienceM),
      lookAtM: this.point(site.lookAtM),
      ...(site.placesM !== undefined && { placesM: this.places(site.placesM) }),
    };
  }

  places(value: unknown): ShareSite['placesM'] {
    return this.list(value, MAX_PLACES).map((one) => {
      const place = this.object(one);
      return { name: this.name(place.name), positionM: this.point(place.positionM) };
    });
  }

  night(value: unknown): NightChoice {
    const night = this.object(value);
    const startsAt = night.startsAt === undefined ? undefined : this.name(night.startsAt);
    return {
      ...(startsAt !== undefined && { startsAt: Number.isFinite(Date.parse(startsAt)) ? startsAt : this.#fail() }),
      weather: this.oneOf(night.weather ?? 'clear', WEATHERS),
      moon: this.oneOf(night.moon ?? 'real', ['real', 'none']),
      surroundings: this.oneOf(night.surroundings ?? 'auto', ['auto', ...SURROUNDINGS]),
    };
  }

  point(value: unknown): readonly [number, number, number] {
    const numbers = this.list(value, 3).map((one) => this.number(one, -MAX_COORDINATE_M, MAX_COORDINATE_M));
    return numbers.length === 3 ? [numbers[0]!, numbers[1]!, numbers[2]!] : this.#fail();
  }

  outline(value: unknown): readonly number[] {
    const numbers = this.list(value, MAX_OUTLINE_NUMBERS);
    if (numbers.length % 3 !== 0) this.#fail();
    return numbers.map((one) => this.number(one, -MAX_COORDINATE_M, MAX_COORDINATE_M));
  }

  verdict(value: unknown): ShareVerdict {
    const verdict = this.object(value);
    return {
      errors: this.number(verdict.errors, 0, MOST),
      warnings: this.number(verdict.warnings, 0, MOST),
      separation: verdict.separation === null ? null : this.figure(verdict.separation),
      speed: this.figure(verdict.speed),
      altitude: this.figure(verdict.altitude),
    };
  }

  figure(value: unknown): CheckedFigure {
    const figure = this.object(value);
    return { found: this.number(figure.found, 0, MOST), limit: this.number(figure.limit, 0, MOST) };
  }
}
