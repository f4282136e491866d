import { Focus, LocateFixed } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraKind } from '../../document';
import { CAMERA_ICONS, findCommand, goToClosest, runCommand } from '../commands';
import { useFormat } from '../i18n';
import { Choice, classNames, IconButton } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import { Breadcrumb } from './breadcrumb';
import styles from './sky.module.css';

/** Loaded with the tools. */
const SkyToolsBar = lazy(async () => ({ default: (await import('../tools')).SkyToolsBar }));

const CAMERAS: readonly CameraKind[] = ['audience', 'orbit', 'front', 'side', 'top'];

/** What lies over the sky: the cameras, the number of drones, the closest pair of the whole show. */
export function SkyOverlay() {
  const { t } = useTranslation();
  const studio = useStudio();
  const camera = useSession((state) => state.camera);
  const frame = findCommand('frame-lit');
  const options = CAMERAS.map((value) => ({ value, label: t(($) => $.sky[value]), icon: CAMERA_ICONS[value] }));
  const hasTools = useEditor((state) => state.tools !== null);
  return (
    <>
      <div className={styles.overlay}>
        <div className={styles.cameras}>
          <Choice
            label={t(($) => $.sky.camera)}
            value={camera}
            options={options}
            onChange={(chosen) => studio.session.setState({ camera: chosen })}
          />
          <IconButton
            icon={Focus}
            label={frame.label(t)}
            keys={frame.keys}
            className={styles.frame}
            onClick={() => runCommand(frame, studio)}
          />
        </div>
        <FleetChip />
      </div>
      <Breadcrumb />
      <Suspense>{hasTools && <SkyToolsBar />}</Suspense>
    </>
  );
}

function FleetChip() {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const report = useSession((state) => state.open?.report);
  if (!report) return null;
  const { profile } = report;
  const closest = report.notMeasured.length > 0 ? null : report.minSeparation;
  const isTooClose = closest !== null && closest.m < profile.separationHardM;
  return (
    <div className={styles.chips}>
      <span className={styles.chip}>{t(($) => $.sky.drones, { count: report.drones })}</span>
      {closest && (
        <button
          type="button"
          className={classNames(styles.chip, styles.pressable, isTooClose && styles.tooClose)}
          onClick={() => goToClosest(studio)}
        >
          {t(($) => $.sky.closest, { distance: format.metres(closest.m), time: format.clock(closest.timeS) })}
          <LocateFixed size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
