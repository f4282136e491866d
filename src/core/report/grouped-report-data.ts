import type { CheckReport, Problem } from '../check/report/check-report';
import { reportData } from '../check/report/report-data';
import type { FlightSegments } from '../flight/flight-show';
import { printMessage } from '../message';
import { describeGroup } from './describe-group';
import { groupProblems, type ProblemGroup } from './group-problems';
import { type Stretch, storylinesOf } from './stretch';

/** A group of problems as it is written for people and other programs. */
export interface ProblemGroupData extends Pick<ProblemGroup, 'code' | 'severity' | 'about' | 'limit' | 'spanS'> {
  /** The group in plain English. */
  readonly message: string;
  /** Where in the show it lies; null where that has no name. */
  readonly where: Stretch | null;
  /** How many problems it stands for, at least; exactly where `mayBeMore` is false. */
  readonly count: number;
  readonly mayBeMore: boolean;
  readonly drones: number;
  /** The worst of them; its drones are counted from one. */
  readonly worst: Problem;
  /** Their numbers in the list of problems, counted from one as for `fix --problem`; the worst first. */
  readonly problems: readonly number[];
}

/**
 * A report as it is written for people and other programs (see `reportData`), with its problems in groups too.
 * @param segments those of a flight file; the scenes of a plan are in its report.
 */
export function groupedReportData<Report extends CheckReport>(
  report: Report,
  segments: FlightSegments | null,
): Report & { readonly problemGroups: readonly ProblemGroupData[] } {
  const groups = groupProblems(report.problems, storylinesOf(report, segments));
  const data = reportData(report);
  return { ...data, problemGroups: groups.map((group) => groupData(group, report.problems, data.problems)) };
}

function groupData(group: ProblemGroup, problems: readonly Problem[], data: readonly Problem[]): ProblemGroupData {
  const { code, severity, about, limit, spanS, stretch, mayBeMore, drones } = group;
  return {
    code,
    severity,
    message: `${printMessage(describeGroup(group, problems))}.`,
    about,
    limit,
    where: stretch,
    spanS,
    count: group.problems.length,
    mayBeMore,
    drones,
    worst: data[group.problems[0]!]!,
    problems: group.problems.map((index) => index + 1),
  };
}
