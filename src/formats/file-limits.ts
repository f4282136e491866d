import { type LimitsProfile, type Message, message } from '../core';

type LimitName = Exclude<keyof LimitsProfile, 'name' | 'source' | 'firmwareTakeoff'>;

/** Limits that a flight file brings along. */
export interface FileLimits {
  readonly values: Partial<Record<LimitName, number>>;
  /** The settings that they were read from, as the file calls them. */
  readonly settings: readonly string[];
}

/** Limits of which more is stricter. */
const MORE_IS_STRICTER: readonly LimitName[] = ['separationDesignM', 'separationHardM', 'altitudeMinM'];

/** The limits of a file as a profile: what it says nothing of comes from `rest`. */
export function fileProfile(limits: FileLimits, rest: LimitsProfile, fileName: string): LimitsProfile {
  const settings = limits.settings.join(', ');
  const source = `settings.validation of ${fileName} (${settings}); the rest from "${rest.name}"`;
  const { values } = limits;
  const verticalZoneM = Math.min(rest.verticalZoneM, values.altitudeMinM ?? rest.altitudeMinM);
  return { ...rest, ...values, verticalZoneM, name: 'file', source };
}

/** A sentence that names the limits of a file that are looser than others, or null: no one should miss them. */
export function looserLimits({ values }: FileLimits, rest: LimitsProfile): Message | null {
  const looser = (Object.entries(values) as [LimitName, number][])
    .filter(([name, value]) => (MORE_IS_STRICTER.includes(name) ? value < rest[name] : value > rest[name]))
    .map(([name, value]) => `${name} ${value} (${rest[name]})`);
  if (looser.length === 0) return null;
  return message`The file's own limits, by which it is judged, are looser than those of "${rest.name}": ${looser.join(', ')}.`;
}
