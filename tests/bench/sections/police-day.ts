import { compileShow, type PlannedShow } from '../../../src/compile';
import { UNATTENDED } from '../../../src/core';
import { readShowFiles } from '../../../src/platform/node';
import { parseShow } from '../../../src/show';
import type { Figure } from '../figure';

export const POLICE_DAY = new URL('../../../shows/police-day/', import.meta.url).pathname;

/** Plans and checks the Police-Day show from scratch. */
export async function planPoliceDay(): Promise<PlannedShow> {
  const files = readShowFiles(POLICE_DAY);
  return compileShow(parseShow(files.text, files.name), files.assets, UNATTENDED);
}

export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Most memory that this process ever held, in MB. */
export function peakMemoryMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

export function printFigures(figures: readonly Figure[]): void {
  process.stdout.write(JSON.stringify(figures));
}
