import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFlight, Venue } from '../document';
import type { LiveShow } from '../live';
import { createFleetSampler, type FleetSampler } from '../playback';
import { PAIR_CLASS_NAMES, problemDrones, SkyNotice, useEditor, usePairMark, useSession, useStudio } from '../ui';
import type { SceneSource } from '../viewport';
import { dimOthers } from './dim-others';

/** The renderer is most of the download; the page around it stands before it has arrived. */
const Viewport = lazy(async () => ({ default: (await import('../viewport')).Viewport }));

/** Linear light of drones that wait on their pads for a plan. */
const WAITING_LIGHT = [0.1, 0.22, 0.36];

/** Starts the download of the renderer while the show is being planned. */
export function preloadSky(): void {
  void import('../viewport');
}

/** The sky of whatever is open, or of the stage that waits for its plan. */
export function Sky() {
  const open = useSession((state) => state.open);
  const venue = useSession((state) => state.venue);
  const scene = open ?? venue;
  if (!scene) return <SkyNotice kind="preparing" />;
  return (
    <Suspense fallback={<SkyNotice kind="preparing" />}>
      <OpenSky scene={scene} />
    </Suspense>
  );
}

function OpenSky({ scene }: { readonly scene: OpenFlight | Venue }) {
  const { t } = useTranslation();
  const { clock, session } = useStudio();
  const view = useSession((state) => state.camera);
  const frameRequests = useSession((state) => state.frameRequests);
  const showsFence = useSession((state) => state.showsFence);
  const trail = useSession((state) => state.trail);
  const pair = usePairMark();
  const [trouble, setTrouble] = useState<'lost' | 'no-webgl' | null>(null);
  const live = useEditor((state) => state.live);
  const layer = useEditor((state) => state.tools?.layer ?? null);
  const source = useMemo(
    () => sourceOf(scene, live, () => problemDrones(session.getState(), clock.timeMs())),
    [scene, live, session, clock],
  );
  if (trouble === 'no-webgl') return <SkyNotice kind="no-webgl" />;
  return (
    <>
      <Viewport
        label={t(($) => $.sky.label)}
        source={source}
        clock={clock}
        view={view}
        frameRequests={frameRequests}
        showsFence={showsFence}
        showsGrid
        trail={trail}
        seat={null}
        homeRequests={0}
        pair={pair}
        layer={layer}
        pairClassNames={PAIR_CLASS_NAMES}
        onUnavailable={() => setTrouble('no-webgl')}
        onInterrupted={(isLost) => setTrouble(isLost ? 'lost' : null)}
      />
      {trouble === 'lost' && <SkyNotice kind="lost" />}
    </>
  );
}

/** @param looked the drones that are looked at, beside which all others are dimmed. */
function sourceOf(
  scene: OpenFlight | Venue,
  live: LiveShow | null,
  looked: () => readonly number[] | null,
): SceneSource {
  if (!('flight' in scene)) {
    return {
      sampler: createWaitingSampler(scene),
      site: scene.site,
      homesM: scene.homesM,
      night: scene.night,
      isWaiting: true,
    };
  }
  const { flight, scenes } = scene;
  const plan = createFleetSampler(flight);
  const sampler = dimOthers(live ? live.over(plan, scenes) : plan, looked);
  return { sampler, site: flight.site, homesM: flight.homesM, night: flight.night, subscribe: live?.subscribe };
}

/** A fleet that stands on its pads. */
function createWaitingSampler({ homesM }: Venue): FleetSampler {
  return {
    count: homesM.length / 3,
    samplePositionsInto: (positionsM) => positionsM.set(homesM),
    sampleLightsInto: (colours) => {
      for (let i = 0; i < colours.length; i++) colours[i] = WAITING_LIGHT[i % 3]!;
    },
  };
}
