import type { Scene, Show } from '../show';

/** Scenes of the show's first storyboard, the one that is edited, in their order. */
export function scenesOf(show: Show): readonly Scene[] {
  return show.storyboards[0]!.scenes;
}
