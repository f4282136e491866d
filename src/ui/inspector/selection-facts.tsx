import { useTranslation } from 'react-i18next';
import type { SceneTimes, TransitionReport } from '../../core';
import type { OpenFlight } from '../../document';
import { Said, useFormat } from '../i18n';
import { Fact, Section } from './facts';
import { FixFinder } from './fixes/fix-finder';
import styles from './inspector.module.css';

/** What is known of a scene. */
export function SceneFacts({ scene, fleet }: { readonly scene: SceneTimes; readonly fleet: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={scene.name} aside={<span>{t(($) => $.inspector.scene)}</span>}>
      <dl>
        <Fact label={t(($) => $.inspector.formation)} value={scene.formations.join(', ')} />
        <Fact label={t(($) => $.inspector.points)} value={format.number(scene.points)} />
        <Fact label={t(($) => $.inspector.parked)} value={format.number(fleet - scene.points)} />
        <Fact label={t(($) => $.inspector.start)} value={format.clock(scene.startS)} />
        <Fact label={t(($) => $.inspector.hold)} value={format.seconds(scene.endS - scene.startS)} />
      </dl>
      {scene.note !== null && (
        <p className={styles.source}>
          <Said text={scene.note} />.
        </p>
      )}
    </Section>
  );
}

interface TransitionFactsProps {
  readonly index: number;
  readonly transition: TransitionReport;
  readonly profile: OpenFlight['report']['profile'];
}

/** What is known of a transition: how long, how near to the bound, how near the drones come, and whether proved. */
export function TransitionFacts({ index, transition, profile }: TransitionFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { certified, minSeparationM } = transition;
  const { fromScene, toScene } = transition;
  const from = fromScene === null ? t(($) => $.timeline.takeoff) : transition.from;
  const to = toScene === null ? t(($) => $.timeline.landing) : transition.to;
  return (
    <Section title={t(($) => $.inspector.fromTo, { from, to })} aside={<span>{t(($) => $.inspector.transition)}</span>}>
      <dl>
        <Fact label={t(($) => $.inspector.duration)} value={format.seconds(transition.durationS, 2)} />
        <Fact
          label={t(($) => $.inspector.lowerBound)}
          hint={t(($) => $.inspector.lowerBoundHint)}
          value={format.seconds(transition.lowerBoundS, 2)}
        />
        {transition.stagger && (
          <Fact
            label={t(($) => $.inspector.stagger)}
            value={t(($) => $.inspector.staggerFlown, {
              flown: format.seconds(transition.stagger.flownS),
              wished: format.seconds(transition.stagger.wishedS),
              cost: format.seconds(transition.stagger.costS),
            })}
          />
        )}
        <Fact label={t(($) => $.inspector.ratio)} value={`${format.number(transition.ratio, 2)}×`} />
        <Fact
          label={t(($) => $.inspector.minSeparation)}
          value={Number.isFinite(minSeparationM) ? format.metres(minSeparationM) : '—'}
          tone={minSeparationM < profile.separationHardM ? 'problem' : undefined}
        />
        <Fact label={t(($) => $.inspector.method)} value={t(($) => $.inspector.methods[transition.method])} />
        <Fact
          label={t(($) => $.inspector.certified)}
          value={certified ? t(($) => $.inspector.certifiedYes) : t(($) => $.inspector.certifiedNo)}
          tone={certified ? 'clear' : 'warning'}
        />
      </dl>
      <FixFinder target={{ kind: 'transition', index }} />
    </Section>
  );
}
