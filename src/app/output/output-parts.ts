import type { i18n } from 'i18next';
import type { Session } from '../../document';
import type { ShownPlans } from '../../jobs';
import type { Workspace } from '../fix-actions';
import type { TaskRunner } from '../task-runner';

/** What is needed to hand over what is open. */
export interface OutputParts {
  readonly session: Session;
  readonly exporter: TaskRunner;
  readonly translator: i18n;
  readonly workspace: Workspace;
  readonly plans: ShownPlans;
}
