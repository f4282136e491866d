import type { Command } from 'commander';
import { message } from '../../core';
import { refuseOwnInput, writeFileAtomically } from '../../platform/node';
import { EXIT } from '../exit-codes';
import { inputsOf, loadFlight } from '../load-flight';
import { addCommand, type CommonOptions, positive, type RunCommand } from '../run-command';
import { sampleBlocks } from '../sample-rows';
import { tellNotes } from '../tell-notes';
import type { Workbench } from '../workbench';

/** More than any hardware follows, and more than any disk likes. */
const HZ_MAX = 1000;

interface SampleOptions extends CommonOptions {
  readonly hz: number;
  readonly out: string;
}

export function addSampleCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'sample', 'write where every drone is and how it shines, so many times a second')
    .argument('<file>', 'a show or flight files, as for check')
    .requiredOption('--hz <rate>', 'samples a second', positive(HZ_MAX))
    .requiredOption('--out <path>', 'CSV to write: t_s,drone,x_m,y_m,z_m,r,g,b; r, g, b are linear light, 0 to 255')
    .action((file: string, options: SampleOptions) => run(options, (bench) => sample(file, options, bench)));
}

async function sample(file: string, { hz, out }: SampleOptions, bench: Workbench) {
  refuseOwnInput(out, inputsOf(file));
  const { flight, notes } = await loadFlight(file, bench);
  const encoder = new TextEncoder();
  const rows = await writeFileAtomically(out, async (write) => {
    let count = 0;
    for await (const block of sampleBlocks(flight, hz, bench.terminal.signal)) {
      write(encoder.encode(block.text));
      count += block.rows;
    }
    return count;
  });
  bench.clearProgress();
  tellNotes(notes, bench);
  bench.tell(message`Wrote ${rows} rows to ${out}.`);
  return EXIT.ok;
}
