import type { Command } from 'commander';
import { planReportData } from '../../core';
import { readShowFiles } from '../../platform/node';
import { printJson } from '../print-json';
import { printPlan, verdictCode } from '../print-report';
import { addCommand, type CommonOptions, jsonOption, type RunCommand } from '../run-command';

export function addPlanCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'plan', 'plan and check a show; print a summary or the report')
    .argument('<show>', 'folder of a show, its show.json, or its .tulpar package')
    .addOption(jsonOption())
    .action((show: string, options: CommonOptions) =>
      run(options, async (bench) => {
        const { report } = await bench.jobs.run('plan', readShowFiles(show), bench.jobOptions);
        bench.clearProgress();
        bench.terminal.print(options.json ? printJson(planReportData(report)) : printPlan(report, bench.say));
        return verdictCode(report);
      }),
    );
}
