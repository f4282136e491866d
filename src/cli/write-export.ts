import type { CheckReport, FlightShow } from '../core';
import type { Tasks } from '../jobs';
import { writeFileAtomically } from '../platform/node';
import type { Workbench } from './workbench';

type ExportChoices = Omit<Tasks['export']['input'], 'flight' | 'dateIso'>;

/**
 * Makes flight files and writes them; `makeFlight` runs once the place is known to be writable.
 * @returns the check of what was written.
 */
export function writeExport(
  path: string,
  choices: ExportChoices,
  bench: Workbench,
  makeFlight: () => Promise<FlightShow>,
): Promise<CheckReport> {
  return writeFileAtomically(path, async (write) => {
    const input = { ...choices, flight: await makeFlight(), dateIso: new Date().toISOString() };
    const { chunks, report } = await bench.jobs.run('export', input, bench.jobOptions);
    for (const chunk of chunks) write(chunk);
    return report;
  });
}
