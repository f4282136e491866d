import { printMessage } from '../../message';
import type { CheckReport } from './check-report';

/**
 * A report as it is written for people and other programs: drones counted from one, as in the messages, in the flight
 * files and in samples; its words are English. Inside the program drones are indices from zero.
 */
export function reportData<Report extends CheckReport>(report: Report): Report {
  const numbers = <Drones extends readonly number[]>(drones: Drones) => drones.map((d) => d + 1) as unknown as Drones;
  const { minSeparation } = report;
  return {
    ...report,
    minSeparation: minSeparation && { ...minSeparation, drones: numbers(minSeparation.drones) },
    problems: report.problems.map((problem) => ({
      ...problem,
      message: printMessage(problem.message),
      remedy: problem.remedy && printMessage(problem.remedy),
      drones: numbers(problem.drones),
    })),
    notMeasured: report.notMeasured.map(({ what, why }) => ({ what, why: printMessage(why) })),
  };
}
