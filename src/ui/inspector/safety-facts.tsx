import { LocateFixed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type CheckReport, type LimitsProfile, leastAltitudeM, type PlanReport } from '../../core';
import { goToClosest } from '../commands';
import { useFormat } from '../i18n';
import { useStudio } from '../studio-context';
import { Fact, Gauge, Section } from './facts';
import styles from './inspector.module.css';

/** What the check measured, each beside its limit; the closest pair first, with its time and its drones. */
export function SafetyFacts({
  report,
  droneIds,
}: {
  readonly report: CheckReport;
  readonly droneIds: readonly string[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { profile } = report;
  const of = (limit: string) => t(($) => $.inspector.ofLimit, { limit });
  const gauges = [
    ['speedXy', report.maxSpeedXyMps, profile.speedXyMps, format.speed],
    ['speedUp', report.maxSpeedUpMps, profile.speedUpMps, format.speed],
    ['speedDown', report.maxSpeedDownMps, profile.speedDownMps, format.speed],
    ['acceleration', report.maxAccelerationMps2, profile.accelerationMps2, format.acceleration],
    ['altitude', report.maxAltitudeM, profile.altitudeMaxM, (v: number) => format.metres(v, 1)],
    ['flight', report.longestFlightS, profile.enduranceS, (v: number) => format.seconds(v, 0)],
  ] as const;
  return (
    <Section title={t(($) => $.inspector.safety)}>
      <ClosestPair report={report} droneIds={droneIds} />
      <dl>
        {gauges.map(([name, value, limit, print]) => (
          <Gauge
            key={name}
            label={t(($) => $.inspector[name])}
            value={print(value)}
            limit={of(print(limit))}
            share={value / limit}
          />
        ))}
        <TakeoffFacts report={report} />
      </dl>
    </Section>
  );
}

/** The firmware's own take-off: what it has beside what it needs, and the hold on the pads that a plan gives it. */
function TakeoffFacts({ report }: { readonly report: CheckReport & Partial<Pick<PlanReport, 'padHold'>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { firmwareTakeoff, padHold } = report;
  if (!firmwareTakeoff || firmwareTakeoff.earliestS === null) return null;
  const { needS, earliestS } = firmwareTakeoff;
  const times = { earliest: format.seconds(earliestS, 2), need: format.seconds(needS, 2) };
  return (
    <>
      <Fact
        label={t(($) => $.inspector.firmwareTakeoff)}
        value={t(($) => $.inspector.firmwareTakeoffAt, times)}
        tone={earliestS < needS ? 'problem' : undefined}
      />
      {padHold && (
        <Fact
          label={t(($) => $.inspector.padHold)}
          value={t(($) => $.inspector.padHoldFor, { hold: format.seconds(padHold.holdS, 1) })}
        />
      )}
    </>
  );
}

function ClosestPair({ report, droneIds }: { readonly report: CheckReport; readonly droneIds: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const closest = report.minSeparation;
  if (!closest) return null;
  if (report.notMeasured.length > 0) return <p className={styles.source}>{t(($) => $.inspector.nothingFlew)}</p>;
  const [a, b] = closest.drones.map((drone) => droneIds[drone] ?? String(drone + 1)) as [string, string];
  const tone = closest.m < report.profile.separationHardM ? 'problem' : undefined;
  return (
    <button type="button" className={styles.closest} onClick={() => goToClosest(studio)}>
      <span className={styles.closestWords}>
        <span className={styles.faint}>
          {t(($) => $.inspector.closest)} · {t(($) => $.inspector.pair, { a, b })}
        </span>
        <strong data-tone={tone}>
          {t(($) => $.inspector.closestAt, { distance: format.metres(closest.m), time: format.clock(closest.timeS) })}
        </strong>
      </span>
      <LocateFixed size={16} aria-hidden />
    </button>
  );
}

/** The limits that were checked against, and where they come from. */
export function LimitsFacts({ profile }: { readonly profile: LimitsProfile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const span = { low: format.number(leastAltitudeM(profile)), high: format.metres(profile.altitudeMaxM, 0) };
  return (
    <Section title={t(($) => $.inspector.limits)}>
      <dl>
        <Fact label={t(($) => $.inspector.profile)} value={profile.name} />
        <Fact label={t(($) => $.inspector.design)} value={format.metres(profile.separationDesignM, 1)} />
        <Fact label={t(($) => $.inspector.hard)} value={format.metres(profile.separationHardM, 1)} />
        <Fact label={t(($) => $.inspector.altitudeRange)} value={t(($) => $.inspector.altitudeSpan, span)} />
      </dl>
      <p className={styles.source}>
        {t(($) => $.inspector.source)}: {profile.source}
      </p>
    </Section>
  );
}
