import type { Closest } from '../../check/report/check-report';
import { groupedReportData } from '../../report/grouped-report-data';
import type { PlanReport } from './plan-report';
import type { TransitionReport } from './transition-report';

/** A plan's report as it is written for people and other programs: drones counted from one, everywhere. */
export function planReportData(report: PlanReport): ReturnType<typeof groupedReportData<PlanReport>> {
  return {
    ...groupedReportData(report, null),
    transitions: report.transitions.map(transitionData),
    groups: report.groups.map((group) => ({
      ...group,
      firstDrone: group.firstDrone + 1,
      transitions: group.transitions.map(transitionData),
    })),
  };
}

function transitionData(transition: TransitionReport): TransitionReport {
  const { worstPair, conflicts, proposal } = transition.diagnostics;
  const diagnostics = {
    ...transition.diagnostics,
    worstPair: worstPair && counted(worstPair),
    conflicts: conflicts.map(counted),
    proposal: proposal && { ...proposal, unpin: proposal.unpin.map((drone) => drone + 1) },
  };
  return { ...transition, diagnostics };
}

function counted(closest: Closest): Closest {
  const [first, second] = closest.drones;
  return { ...closest, drones: [first + 1, second + 1] };
}
