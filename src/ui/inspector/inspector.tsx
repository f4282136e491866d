import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { printMessage } from '../../core';
import { isPlanReport, type OpenFlight, type Selection, storyboardDrones } from '../../document';
import { Said, useFormat, useMessageText } from '../i18n';
import { Button } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import { Fact, Section } from './facts';
import { UnplannedFixes } from './fixes/fix-finder';
import styles from './inspector.module.css';
import { NoteList } from './note-list';
import { ProblemList } from './problem-list';
import { LimitsFacts, SafetyFacts } from './safety-facts';
import { SceneFacts, TransitionFacts } from './selection-facts';

/** Loaded when the show that is open can be changed. */
const EditPanel = lazy(async () => ({ default: (await import('./edit-panel')).EditPanel }));

/** Loaded with the first fix that is made. */
const AppliedFix = lazy(async () => ({ default: (await import('./fixes/applied-fix')).AppliedFix }));

/** The right panel: what is selected, what the check measured, what it found, the limits it used, the show. */
export function Inspector() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const selection = useSession((state) => state.selection);
  const hasFix = useSession((state) => state.appliedFix !== null);
  return (
    <section className={styles.panel} aria-label={t(($) => $.inspector.title)}>
      <Suspense>{hasFix && <AppliedFix />}</Suspense>
      <UnplannedFixes />
      <PlanFailure />
      {open ? <OpenInspector open={open} selection={selection} /> : <div className={styles.skeleton} aria-hidden />}
    </section>
  );
}

/** Why the show as it stands cannot be planned. */
function PlanFailure() {
  const { t } = useTranslation();
  const say = useMessageText();
  const { actions } = useStudio();
  const failure = useEditor((state) => state.planFailure);
  if (!failure) return null;
  return (
    <section className={styles.planFailure} role="alert">
      <strong>{t(($) => $.edit.cannotPlan)}</strong>
      <p>
        {say(failure.where)}: {say(failure.what)}. {say(failure.remedy)}
      </p>
      <div>
        {failure.canFix && (
          <Button onClick={() => actions.findFixes({ kind: 'failed-plan' })}>{t(($) => $.fixes.find)}</Button>
        )}
        <Button onClick={actions.undo}>{t(($) => $.command.undo)}</Button>
      </div>
    </section>
  );
}

function OpenInspector({ open, selection }: { readonly open: OpenFlight; readonly selection: Selection }) {
  const { flight, report } = open;
  const hasProblems = report.problems.length > 0;
  const document = useEditor((state) => state.document);
  return (
    <>
      {hasProblems && <ProblemList open={open} />}
      <Suspense>{document && <EditPanel document={document} selection={selection} />}</Suspense>
      <SelectionFacts open={open} selection={selection} />
      <SafetyFacts report={report} droneIds={flight.droneIds} />
      {!hasProblems && <ProblemList open={open} />}
      <NoteList open={open} />
      <LimitsFacts profile={report.profile} />
      <ShowFacts open={open} />
    </>
  );
}

function SelectionFacts({ open, selection }: { readonly open: OpenFlight; readonly selection: Selection }) {
  const stale = useEditor((state) => state.stale);
  const planned = (index: number) => (stale ? stale.indexNow.indexOf(index) : index);
  const scene = selection?.kind === 'scene' ? open.scenes[planned(selection.index)] : undefined;
  if (scene) return <SceneFacts scene={scene} fleet={storyboardDrones(open.report)} />;
  if (selection?.kind !== 'transition') return null;
  const index = planned(selection.index);
  const transition = open.transitions[index];
  return transition ? <TransitionFacts index={index} transition={transition} profile={open.report.profile} /> : null;
}

function ShowFacts({ open }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { site } = open.flight;
  const { report } = open;
  return (
    <Section title={t(($) => $.inspector.show)}>
      <dl>
        <Fact label={t(($) => $.inspector.drones)} value={format.number(report.drones)} />
        <Fact label={t(($) => $.inspector.length)} value={format.clock(report.durationS)} />
        <Fact
          label={t(($) => $.inspector.origin)}
          value={`${format.number(site.latitudeDeg, 4)}°, ${format.number(site.longitudeDeg, 4)}°`}
        />
        <Fact label={t(($) => $.inspector.heading)} value={`${format.number(site.headingDeg)}°`} />
      </dl>
      {isPlanReport(report) &&
        report.notes.map((note) => (
          <p key={printMessage(note)} className={styles.source}>
            <Said text={note} />.
          </p>
        ))}
      {isPlanReport(report) && (
        <p className={styles.source}>
          {t(($) => $.inspector.timings, {
            plan: format.seconds(report.timingsMs.plan / 1000, 2),
            check: format.seconds(report.timingsMs.check / 1000, 2),
          })}
        </p>
      )}
    </Section>
  );
}
