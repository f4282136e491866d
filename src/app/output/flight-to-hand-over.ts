import type { i18n } from 'i18next';
import { type Failure, type OpenFlight, type Session, verdictOf } from '../../document';

/**
 * What is open, where it may be handed over: a plan that is old may not, and one with problems is refused unless the reader
 * insists.
 */
export function flightToHandOver(
  session: Session,
  { t }: i18n,
  allowViolations: boolean,
  refusal: Pick<Failure, 'format' | 'remedy'>,
): OpenFlight | null {
  const { open, isStale } = session.getState();
  if (!open || isStale) return null;
  const { errors } = verdictOf(open.report);
  if (errors === 0 || allowViolations) return open;
  const what = t(($) => $.failure.found, { count: errors });
  session.setState({ failure: { code: 'refused', what, where: '', ...refusal } });
  return null;
}
