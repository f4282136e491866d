import { WandSparkles, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCommand, runCommand } from '../commands';
import { useFormat } from '../i18n';
import { Button, IconButton } from '../kit';
import { type OrderSearch, useEditor, useStudio } from '../studio-context';
import styles from './transport.module.css';

/** An order that saves less than this is not worth another one, seconds. */
const LEAST_SAVED_S = 0.5;

const sceneActions = () => import('../commands/actions/scene-actions');

/** Looks for the order that flies fastest when it is asked to, and offers it quietly. */
export function OrderOffer() {
  const { t } = useTranslation();
  const studio = useStudio();
  const fastest = useEditor((state) => state.fastest);
  const canSearch = useEditor(({ document, stale }) => document !== null && stale === null);
  const command = findCommand('fastest-order');
  const search = () => runCommand(command, studio);
  if (fastest?.kind === 'searching') {
    const { done, total } = fastest;
    return (
      <span className={styles.offer} role="status">
        {t(($) => $.timeline.searching, { share: Math.round((100 * done) / Math.max(1, total)) })}
        <IconButton icon={X} label={t(($) => $.work.cancel)} onClick={search} />
      </span>
    );
  }
  if (fastest?.kind === 'found') return <FoundOrder found={fastest} onClose={search} />;
  return <IconButton icon={WandSparkles} label={command.label(t)} disabled={!canSearch} onClick={search} />;
}

interface FoundOrderProps {
  readonly found: Extract<OrderSearch, { kind: 'found' }>;
  readonly onClose: () => void;
}

/** What was found, what it saves, and how it would look. What is previewed is put back unless it is applied. */
function FoundOrder({ found, onClose }: FoundOrderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const [isPreviewing, setIsPreviewing] = useState(false);
  useEffect(() => {
    if (!isPreviewing) return;
    const putBack = sceneActions().then(({ previewOrder }) => previewOrder(studio, found.order));
    return () => void putBack.then((back) => back());
  }, [isPreviewing, studio, found]);
  const isBetter = found.savesS >= LEAST_SAVED_S;
  const saved = format.seconds(found.savesS, 0);
  return (
    <span className={styles.offer} role="status">
      <WandSparkles size={16} aria-hidden />
      <span title={t(($) => $.timeline.orderHint, { count: found.pinned })}>
        {isBetter ? t(($) => $.timeline.orderSaves, { saved }) : t(($) => $.timeline.orderIsBest)}
      </span>
      {isBetter && (
        <>
          <Button aria-pressed={isPreviewing} onClick={() => setIsPreviewing(!isPreviewing)}>
            {isPreviewing ? t(($) => $.timeline.putBack) : t(($) => $.timeline.preview)}
          </Button>
          <Button
            look="accent"
            onClick={() => {
              setIsPreviewing(false);
              void sceneActions().then(({ applyOrder }) => applyOrder(studio, found.order));
            }}
          >
            {t(($) => $.timeline.apply)}
          </Button>
        </>
      )}
      <IconButton icon={X} label={t(($) => $.failure.close)} onClick={onClose} />
    </span>
  );
}
