import { Flag, Pause, Play, Scissors, SkipBack, SkipForward, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { findCommand, runCommand, SPEEDS } from '../commands';
import { useFormat } from '../i18n';
import { Button, IconButton, Menu, MenuChoice } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime, useIsPlaying, useRate } from '../use-clock';
import { OrderOffer } from './order-offer';
import styles from './transport.module.css';

interface TransportProps {
  readonly zoom: number;
  readonly onZoom: (factor: number) => void;
}

/** Play, step, time, speed; the time is written without React. */
export function Transport({ zoom, onZoom }: TransportProps) {
  const { t } = useTranslation();
  const isPlaying = useIsPlaying();
  const hasFlight = useSession((state) => state.open !== null);
  const hasDocument = useEditor((state) => state.document !== null);
  return (
    <div className={styles.transport}>
      <CommandButton id="previous-scene" icon={SkipBack} disabled={!hasFlight} />
      <CommandButton
        id="toggle-play"
        icon={isPlaying ? Pause : Play}
        label={isPlaying ? t(($) => $.timeline.pause) : t(($) => $.timeline.play)}
        look="accent"
        disabled={!hasFlight}
      />
      <CommandButton id="next-scene" icon={SkipForward} disabled={!hasFlight} />
      <TimeReadout />
      <SpeedMenu />
      <CommandButton id="split-scene" icon={Scissors} disabled={!hasDocument} />
      <CommandButton id="add-cue" icon={Flag} disabled={!hasDocument} />
      <span className={styles.gap} />
      {hasDocument && <OrderOffer />}
      <IconButton
        icon={ZoomOut}
        label={t(($) => $.timeline.zoomOut)}
        disabled={zoom <= 1}
        onClick={() => onZoom(1 / 1.6)}
      />
      <IconButton icon={ZoomIn} label={t(($) => $.timeline.zoomIn)} onClick={() => onZoom(1.6)} />
      <FitButton disabled={zoom <= 1} />
    </div>
  );
}

interface CommandButtonProps {
  readonly id: string;
  readonly icon: typeof Play;
  readonly label?: string;
  readonly look?: 'accent';
  readonly disabled: boolean;
}

function CommandButton({ id, label, look = undefined, ...rest }: CommandButtonProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const command = findCommand(id);
  return (
    <IconButton
      label={label ?? command.label(t)}
      keys={command.keys}
      look={look ?? 'quiet'}
      onClick={() => runCommand(command, studio)}
      {...rest}
    />
  );
}

/** Shows all of the show again. */
function FitButton({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const studio = useStudio();
  const command = findCommand('zoom-to-all');
  return (
    <Button look="quiet" disabled={disabled} title={command.label(t)} onClick={() => runCommand(command, studio)}>
      {t(($) => $.timeline.fit)}
    </Button>
  );
}

function TimeReadout() {
  const { t } = useTranslation();
  const format = useFormat();
  const durationS = useSession((state) => state.open?.report.durationS ?? 0);
  const write = useCallback(
    (element: Element, timeMs: number) => {
      const text = format.clock(timeMs / 1000);
      if (element.textContent !== text) element.textContent = text;
    },
    [format],
  );
  const now = useFollowTime<HTMLElement>(write);
  return (
    <span className={styles.time} title={t(($) => $.timeline.time)}>
      <strong ref={now} className={styles.now} data-show-time />
      <span className={styles.total}>/ {format.clock(durationS)}</span>
    </span>
  );
}

function SpeedMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const { clock } = useStudio();
  const rate = useRate();
  const name = (speed: number) =>
    t(($) => $.timeline.times, { value: format.number(speed, Number.isInteger(speed) ? 0 : 2) });
  const options = SPEEDS.map((speed) => ({ value: String(speed), label: name(speed) }));
  const trigger = (
    <Button look="quiet" className={styles.speed!} aria-label={`${t(($) => $.timeline.speed)}: ${name(rate)}`}>
      {name(rate)}
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuChoice value={String(rate)} options={options} onChange={(speed) => clock.setRate(Number(speed))} />
    </Menu>
  );
}
