import type { FlightShow } from '../core';
import type { Session } from '../document';
import type { Fix } from '../fixes';
import type { ShowFiles, ShownPlans } from '../jobs';
import type { PlaybackClock } from '../playback';
import type { StudioActions } from '../ui';
import type { Opening } from './files/opening';
import type { TaskRunner, TrackedJobs } from './task-runner';
import type { DocumentWorkspace } from './workspace/document-workspace';

/** The shows of the workspace, as they were read. */
export interface Workspace {
  /** The one that is open: what "plan again" plans. */
  source: ShowFiles | null;
  /** One that could not be planned, though changes of it may be. */
  unplanned: ShowFiles | null;
  /** A flight file that is open in place of a show. */
  file: FlightShow | null;
}

interface FixParts {
  readonly clock: PlaybackClock;
  readonly session: Session;
  readonly runner: TaskRunner;
  readonly workspace: Workspace;
  readonly plans: ShownPlans;
  readonly documents: DocumentWorkspace;
  readonly planShow: (jobs: TrackedJobs, show: ShowFiles, opening: Opening) => Promise<void>;
}

/** What to call a show while it is worked on: by its title where it is known, else by its file. */
export function titleOf(session: Session, { source }: Workspace, show: ShowFiles): string {
  return (show === source && session.getState().open?.flight.title) || show.name;
}

/** Looking for fixes, making one and taking it back. */
export function createFixActions({
  clock,
  session,
  runner,
  workspace,
  plans,
  documents,
  planShow,
}: FixParts): Pick<StudioActions, 'findFixes' | 'previewFix' | 'applyFix' | 'undoFix'> {
  return {
    findFixes: (target) => {
      const show = target.kind === 'failed-plan' ? workspace.unplanned : workspace.source;
      if (!show) return;
      session.setState({ fixes: null });
      void runner.run('fixes', titleOf(session, workspace, show), async (jobs) => {
        session.setState({ fixes: { target, found: await plans.fixes(show, target, jobs.run) } });
      });
    },
    previewFix: (fix) => {
      if (fix === null && session.getState().previewedFix === null) return;
      session.setState({ previewedFix: fix?.edits ?? null });
      void documents.preview(fix?.text ?? null);
      const times = fix && timesOfEdited(session, fix.edits);
      const timeS = clock.timeMs() / 1000;
      if (times && (timeS < times.startS || timeS >= times.endS)) clock.seek(times.startS * 1000);
    },
    applyFix: ({ text, edits }) => {
      session.setState({ previewedFix: null });
      const { unplanned } = workspace;
      if (session.getState().fixes?.target.kind !== 'failed-plan') {
        documents.replace({ key: 'fix' }, text, () => session.setState({ appliedFix: edits }));
      } else if (unplanned && unplanned === documents.files()) {
        documents.replace({ key: 'fix' }, text, () => {});
      } else if (unplanned) {
        void runner.run('plan', unplanned.name, (jobs) => planShow(jobs, { ...unplanned, text }, { kind: 'new' }));
      }
    },
    undoFix: () => documents.undo(),
  };
}

/** When the scene holds whose picture a fix changes; null where it changes none. */
function timesOfEdited(session: Session, edits: Fix['edits']) {
  const edited = edits.find((edit) => 'scene' in edit && !edit.kind.includes('transition'));
  if (!edited || !('scene' in edited)) return null;
  return session.getState().open?.scenes.find(({ id }) => id === edited.scene.id) ?? null;
}
