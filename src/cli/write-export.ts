import { existsSync, statSync } from 'node:fs';
import { type CheckReport, type FlightShow, InputError, message, reportData } from '../core';
import { type CompanionFile, companionName, FLIGHT_FORMATS, isManifest } from '../formats';
import type { Tasks } from '../jobs';
import { readBytes, writeFileAtomically, writeFilesAtomically } from '../platform/node';
import { manifestPathBeside } from './manifest-beside';
import { printJson } from './print-json';
import type { Workbench } from './workbench';

type ExportChoices = Omit<Tasks['export']['input'], 'flight' | 'dateIso'>;

export interface WrittenExport {
  /** The check of what was written. */
  readonly report: CheckReport;
  /** The manifest that was written beside the archive; null where it lies inside. */
  readonly manifestPath: string | null;
  /** The report of a check that failed, beside the archive. */
  readonly reportPath: string | null;
}

/**
 * Makes flight files and writes them; `makeFlight` runs once the places are known to be writable. Archive and manifest
 * appear together, and what fails its check never appears before its report does.
 * @throws InputError when there is no room for the manifest beside the archive.
 */
export function writeExport(
  path: string,
  choices: ExportChoices,
  bench: Workbench,
  makeFlight: () => Promise<FlightShow>,
): Promise<WrittenExport> {
  const manifestPath = FLIGHT_FORMATS[choices.format].manifestPlace === 'beside' ? manifestPlace(path) : null;
  const paths = manifestPath === null ? [path] : [manifestPath, path];
  return writeFilesAtomically(paths, async (writes) => {
    const input = { ...choices, flight: await makeFlight(), dateIso: new Date().toISOString() };
    const { chunks, companions, report } = await bench.jobs.run('export', input, bench.jobOptions);
    const reportPath = await writeFailedReport(path, report);
    if (manifestPath !== null) writes[0]!(manifestIn(companions).bytes);
    for (const chunk of chunks) writes.at(-1)!(chunk);
    return { report, manifestPath, reportPath };
  });
}

/** Where the manifest goes. A file of that name that is something else is not written over. */
function manifestPlace(archive: string): string {
  if (existsSync(archive) && !statSync(archive).isFile()) {
    const what = message`the manifest of this format lies beside the archive, and beside this there is no place for it`;
    throw new InputError(what, archive, message`Name a file to write.`);
  }
  const path = manifestPathBeside(archive);
  if (existsSync(path) && statSync(path).isFile() && !isManifest(readBytes(path))) {
    throw new InputError(
      message`it is there already and is no manifest of flight files`,
      path,
      message`Choose another name for --out.`,
    );
  }
  return path;
}

function manifestIn(companions: readonly CompanionFile[]): CompanionFile {
  const manifest = companions.find(({ kind }) => kind === 'manifest');
  if (!manifest) throw new Error('the export brought no manifest to lie beside its archive');
  return manifest;
}

/** What is written in spite of its problems never lies about without them. */
async function writeFailedReport(archive: string, report: CheckReport): Promise<string | null> {
  if (!report.problems.some(({ severity }) => severity === 'error')) return null;
  const path = companionName(archive, 'report');
  await writeFileAtomically(path, (write) => write(new TextEncoder().encode(printJson(reportData(report)))));
  return path;
}
