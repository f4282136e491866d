import type { Command } from 'commander';
import { groupedReportData, message } from '../../core';
import { findProfile } from '../../show';
import { loadFlight } from '../load-flight';
import { printJson } from '../print-json';
import { printCheck, verdictCode } from '../print-report';
import { addCommand, type CommonOptions, jsonOption, profileOption, type RunCommand } from '../run-command';
import { tellNotes } from '../tell-notes';

interface CheckOptions extends CommonOptions {
  readonly profile?: string;
}

export function addCheckCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'check', 'check a show or flight files against limits')
    .argument('<file>', 'a show, a .skyc, a .skyb (one, a zip or a folder), a Skybrush CSV (one or a zip)')
    .addOption(profileOption('limits to check against, in place of those of the file'))
    .addOption(jsonOption())
    .action((file: string, options: CheckOptions) =>
      run(options, async (bench) => {
        const profile = options.profile === undefined ? undefined : findProfile(options.profile, '--profile');
        const { report, flight, notes } = await loadFlight(file, bench, profile);
        bench.clearProgress();
        if (flight.site.geofenceM.length === 0 && !flight.move)
          bench.tell(message`Not checked: the fence; there is none in the file.`);
        tellNotes(notes, bench);
        const { segments } = flight;
        bench.terminal.print(
          options.json
            ? printJson({ ...groupedReportData(report, segments), notes })
            : printCheck(report, segments, bench.say),
        );
        return verdictCode(report);
      }),
    );
}
