import { Progress } from '@base-ui/react/progress';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondsLeft, type Work, workShare } from '../../document';
import { useFormat } from '../i18n';
import { IconButton } from '../kit';
import { useSession, useStudio } from '../studio-context';
import styles from './work-status.module.css';

const TICK_MS = 250;

/** What the worker does: stage, share, time left, and a way to stop it. */
export function WorkStatus() {
  const { actions } = useStudio();
  const work = useSession((state) => state.work ?? state.exporting);
  const filming = useSession((state) => state.filming);
  return (
    <>
      {filming && <WorkLine work={filming} onCancel={actions.cancelPicture} />}
      {work && <WorkLine work={work} keys="Escape" onCancel={actions.cancelWork} />}
    </>
  );
}

interface WorkLineProps {
  readonly work: Work;
  /** That call it off. */
  readonly keys?: string;
  readonly onCancel: () => void;
}

function WorkLine({ work, keys, onCancel }: WorkLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nowMs = useTicking();
  const left = secondsLeft(work, nowMs);
  const stage = t(($) => $.work.stage[work.progress?.stage ?? 'start']);
  return (
    <div className={styles.status}>
      <div className={styles.words}>
        <span className={styles.stage}>{stage}</span>
        {left !== null && (
          <span className={styles.left}>{t(($) => $.work.left, { time: format.seconds(left, 0) })}</span>
        )}
      </div>
      <Progress.Root
        className={styles.progress!}
        value={workShare(work) * 100}
        aria-label={t(($) => $.work[work.kind], { name: work.name })}
      >
        <Progress.Track className={styles.track!}>
          <Progress.Indicator className={styles.bar!} />
        </Progress.Track>
      </Progress.Root>
      <IconButton
        icon={X}
        label={t(($) => $.work.cancel)}
        {...(keys && { keys })}
        className={styles.cancel}
        onClick={onCancel}
      />
    </div>
  );
}

/** The time now, looked at a few times a second. */
function useTicking(): number {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
