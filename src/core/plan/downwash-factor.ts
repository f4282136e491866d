import type { LimitsProfile } from '../check/limits-profile';

/** Factor by which drones above each other must be farther apart than side by side; 1 where a profile says nothing. */
export function downwashFactor(profile: LimitsProfile & { readonly downwashFactor?: number }): number {
  return profile.downwashFactor ?? 1;
}
