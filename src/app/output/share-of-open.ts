import type { OpenFlight } from '../../document';
import type { ShownPlans } from '../../jobs';
import type { Workspace } from '../fix-actions';
import type { TrackedJobs } from '../task-runner';

interface ShareSource {
  readonly workspace: Workspace;
  readonly plans: ShownPlans;
}

/** What is open as it is sent to be watched: a `.tulpar-preview`. */
export async function shareOfOpen(
  { workspace, plans }: ShareSource,
  { report, scenes }: OpenFlight,
  jobs: TrackedJobs,
): Promise<Uint8Array> {
  const { source, file: opened } = workspace;
  const flight = opened ?? (await plans.flight(source!, jobs.run));
  return jobs.run('share', { flight, report, scenes }, { movesInput: !opened });
}
