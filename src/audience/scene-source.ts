import { createFleetSampler } from '../playback';
import type { ShareFile } from '../share';
import type { SceneSource } from '../viewport';

/** A preview as the viewport draws it: no pads, no fence, nothing in the way. */
export function sceneSourceOf(show: ShareFile): SceneSource {
  return {
    sampler: createFleetSampler(show),
    homesM: new Float64Array(),
    night: show.night,
    site: { ...show.site, amslM: 0, altitudeReference: 'launch', geofenceM: [], ceilingM: 0, obstacles: [] },
  };
}
