import type { SeatId } from '../../share';

/** Languages of the page, and what each calls itself. */
export const LANGUAGE_NAMES = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;
export type Language = keyof typeof LANGUAGE_NAMES;

/** What went wrong, and what can be done. */
export interface FailureWords {
  readonly what: string;
  readonly remedy: string;
}

export const FAILURE_CODES = [
  'share-foreign',
  'share-newer',
  'share-damaged',
  'share-too-large',
  'link-bad',
  'link-refused',
  'link-unreachable',
  'link-slow',
  'no-webgl',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type KeyWord =
  | 'space'
  | 'steps'
  | 'scenes'
  | 'present'
  | 'full'
  | 'sound'
  | 'seats'
  | 'notes'
  | 'trails'
  | 'home'
  | 'keys';

/** All that the page says. `{n}` stands for a number as the language writes it. */
export interface Words {
  readonly play: string;
  readonly pause: string;
  readonly scenes: string;
  readonly time: string;
  readonly seat: string;
  readonly seats: Readonly<Record<SeatId, string>>;
  readonly close: string;
  readonly plan: string;
  readonly planShow: string;
  readonly metres: (count: string) => string;
  /** Where a seat is. @param asideM to the right of the middle; negative is to the left. */
  readonly place: (distanceM: string, asideM: number) => string;
  readonly edgeOn: (scenes: string) => string;
  readonly mirrored: (scenes: string) => string;
  readonly seenAsMade: string;
  readonly notes: string;
  readonly noteText: string;
  readonly notePoint: string;
  readonly notePointed: string;
  readonly notePin: string;
  readonly noteRemove: string;
  readonly notesSend: string;
  readonly notesShare: string;
  readonly notesCopy: string;
  readonly notesCopied: string;
  readonly notesNotSent: string;
  readonly notesSave: string;
  readonly turn: string;
  /** Beside a seat: to stand there with a headset. */
  readonly headset: string;
  readonly headsetRefused: string;
  readonly turnFailures: Readonly<Record<'refused' | 'silent', string>>;
  /** What each key does. */
  readonly keys: Readonly<Record<KeyWord, string>>;
  readonly language: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
  readonly mute: string;
  readonly unmute: string;
  readonly trails: Readonly<Record<'none' | 'tail' | 'photo', string>>;
  readonly sky: string;
  readonly loading: string;
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly chooseFile: string;
  readonly lost: string;
  readonly checked: string;
  readonly separation: (found: string, limit: string) => string;
  readonly speed: (found: string, limit: string) => string;
  readonly altitude: (found: string, limit: string) => string;
  readonly problems: (count: number) => string;
  readonly failures: Readonly<Record<FailureCode, FailureWords>>;
}
