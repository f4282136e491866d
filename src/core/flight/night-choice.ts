/** What a show says of the night that it is seen in. Nothing that flies depends on it, and all of it may be left out. */
export interface NightChoice {
  /** When it starts: date and hour with the offset of the place, ISO 8601; without, a clear late dusk. */
  readonly startsAt?: string | undefined;
  readonly weather?: Weather | undefined;
  /** Whether the moon is where it is at that hour, or never seen. */
  readonly moon?: 'real' | 'none' | undefined;
  /** What stands around; `auto` is Astana there, and elsewhere a town of no name. */
  readonly surroundings?: 'auto' | Surroundings | undefined;
}

export const WEATHERS = ['clear', 'haze', 'rain'] as const;
export type Weather = (typeof WEATHERS)[number];

export const SURROUNDINGS = ['astana', 'town', 'lake', 'steppe'] as const;
export type Surroundings = (typeof SURROUNDINGS)[number];
