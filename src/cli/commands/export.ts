import { type Command, Option } from 'commander';
import { type CheckReport, type FlightFormatId, groupedReportData, type Message, message } from '../../core';
import { ExportRefused, FLIGHT_FORMATS } from '../../formats';
import type { PlannedShow } from '../../jobs';
import { filesOfShow, readShowFiles, refuseOwnInput } from '../../platform/node';
import { EXIT } from '../exit-codes';
import { printJson } from '../print-json';
import { printCheck } from '../print-report';
import { addCommand, type CommonOptions, jsonOption, type RunCommand } from '../run-command';
import type { Workbench } from '../workbench';
import { type WrittenExport, writeExport } from '../write-export';

interface ExportOptions extends CommonOptions {
  readonly format: FlightFormatId;
  readonly out: string;
  readonly allowViolations?: true;
}

export function addExportCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'export', 'plan a show and write its flight files; they are read back and checked first')
    .argument('<show>', 'folder of a show, its show.json, or its .tulpar package')
    .addOption(formatOption())
    .requiredOption('--out <path>', 'file to write; it appears under this name when it is whole')
    .option('--allow-violations', 'write a show that fails the check, with the report beside it')
    .addOption(jsonOption())
    .action((show: string, options: ExportOptions) => run(options, (bench) => exportShow(show, options, bench)));
}

function formatOption(): Option {
  return new Option('--format <id>', 'flight-file format').choices(Object.keys(FLIGHT_FORMATS)).makeOptionMandatory();
}

async function exportShow(show: string, { format, out, allowViolations, json }: ExportOptions, bench: Workbench) {
  const files = readShowFiles(show);
  for (const path of [out, reportBeside(out)]) refuseOwnInput(path, filesOfShow(files));
  let plan: PlannedShow | null = null;
  // the check of the files says what was found, the plan in which of its scenes
  const withPlan = (report: CheckReport) => ({ ...plan?.report, ...report });
  const print = (report: CheckReport) => {
    bench.clearProgress();
    const told = withPlan(report);
    bench.terminal.print(json ? printJson(groupedReportData(told, null)) : printCheck(told, null, bench.say));
  };
  const written = await writeExport(out, { format, allowViolations: allowViolations === true }, bench, async () => {
    plan = await bench.jobs.run('plan', files, bench.jobOptions);
    return plan.flight;
  }).catch((error) => {
    if (error instanceof ExportRefused) print(error.report);
    throw error;
  });
  print(written.report);
  bench.tell(describeWritten(out, written));
  return EXIT.ok;
}

function reportBeside(out: string): string {
  return `${out}.report.json`;
}

function describeWritten(out: string, { manifestPath, reportPath }: WrittenExport): Message {
  const files = manifestPath === null ? out : message`${out} and ${manifestPath}`;
  if (reportPath === null) return message`Wrote ${files}: read back and checked.`;
  return message`Wrote ${files}, WHICH FAILS THE CHECK; its report is ${reportPath}.`;
}
