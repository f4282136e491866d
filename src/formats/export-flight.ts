import {
  type CheckReport,
  droneCount,
  type FlightFormatId,
  type FlightShow,
  fileStem,
  groupedReportData,
  InputError,
  type Message,
  message,
  printMessage,
  runSteps,
  type TaskContext,
} from '../core';
import { type ByteSink, type PackedEntry, packEntry, packedFiles, writeArchive } from './archive';
import { assembleFlight } from './assemble-flight';
import { maxDeviationM } from './deviation';
import type { FlightFormat, WriteOptions } from './flight-format';
import {
  type CompanionKind,
  companionName,
  MANIFEST_PATH,
  type ManifestFacts,
  type ManifestFile,
  manifestFacts,
  printManifest,
} from './manifest';
import { FLIGHT_FORMATS } from './registry';
import { validateFlight } from './validate-flight';

/** Judges a show that was decoded from files. `motion` says how its drones fly between the knots. */
export type FlightCheck = (decoded: FlightShow, motion: FlightFormat['motion']) => CheckReport | Promise<CheckReport>;

export interface ExportRequest {
  readonly flight: FlightShow;
  readonly format: FlightFormatId;
  readonly options?: WriteOptions;
  readonly check: FlightCheck;
  /** When the export is made, ISO 8601: it goes into the manifest. */
  readonly dateIso: string;
  /** Write a show that fails the check, with the report beside it. */
  readonly allowViolations: boolean;
  /** Takes the archive. Not one byte is given to it before the check has passed. */
  readonly sink: ByteSink;
  readonly task: TaskContext;
}

/** A file that belongs to an archive and lies beside it, since it must not lie inside. */
export interface CompanionFile {
  readonly kind: CompanionKind;
  /** Its name beside `ExportedFlight.fileName`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface ExportedFlight {
  readonly fileName: string;
  readonly mediaType: string;
  /** What belongs beside the archive, in formats whose archives hold flights alone. */
  readonly companions: readonly CompanionFile[];
  /** The check of the decoded bytes. */
  readonly report: CheckReport;
  /** The farthest that a decoded trajectory lies from the planned one. */
  readonly maxDeviationM: number;
  readonly bytes: number;
  /** What of the flight the format could not hold and the export therefore leaves out. */
  readonly leftOut: readonly string[];
}

/** Thrown in place of an export whose decoded files fail the check. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
  readonly report: CheckReport;
  /** The message, for translation. */
  readonly text: Message;

  constructor(report: CheckReport) {
    const text = refusalOf(report);
    super(printMessage(text));
    this.text = text;
    this.report = report;
  }
}

function refusalOf({ problems }: CheckReport): Message {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const count = errors.length === 1 ? message`${errors.length} error` : message`${errors.length} errors`;
  return message`the flight files fail the check: ${count}, the worst: ${errors[0]?.message ?? ''}`;
}

const REPORT_PATH = 'report.json';

/**
 * Writes flight files the safe way round: pack every file, unpack what was packed, rebuild the show from it, compare it
 * with the plan, check it, and only then write the archive. Manifest and report lie in it, or come beside it.
 * @throws ExportRefused when the check finds an error and violations are not allowed.
 * @throws InputError when the format cannot hold the show or strays too far from it.
 */
export async function exportFlight(request: ExportRequest): Promise<ExportedFlight> {
  const { flight, task, allowViolations, sink } = request;
  const format = FLIGHT_FORMATS[request.format];
  validateFlight(flight);
  const { entries, facts } = await packPayloads(flight, format, request.options ?? {}, task);
  const { report, deviationM } = await verify(request, format, entries, facts);
  const failed = report.problems.some((problem) => problem.severity === 'error');
  if (failed && !allowViolations) throw new ExportRefused(report);
  const fileName = `${fileStem(flight.title)}${format.suffix}`;
  const leftOut = format.leavesOut(flight).map(printMessage);
  const texts = exportTexts(request, format, facts, { report, maxDeviationM: deviationM, failed, leftOut });
  const companions = format.manifestPlace === 'beside' ? companionsOf(fileName, entries, texts) : [];
  if (format.manifestPlace === 'inside') await addTexts(entries, texts);
  let bytes = 0;
  writeArchive(entries, (chunk) => {
    bytes += chunk.length;
    sink(chunk);
  });
  return { fileName, mediaType: format.mediaType, companions, report, maxDeviationM: deviationM, bytes, leftOut };
}

/** What an export says of itself besides the flight. */
interface ExportTexts {
  /** The check of the written files where it failed. */
  readonly report: string | null;
  printManifest(files: readonly ManifestFile[]): string;
}

function exportTexts(
  { dateIso, flight }: ExportRequest,
  format: FlightFormat,
  facts: ManifestFacts,
  {
    report,
    maxDeviationM,
    leftOut,
    failed,
  }: Pick<ExportedFlight, 'report' | 'maxDeviationM' | 'leftOut'> & {
    failed: boolean;
  },
): ExportTexts {
  const { id, badge } = format;
  const cannotHold = [...format.cannotHold, ...leftOut];
  const verdict = { format: id, badge, dateIso, report, maxDeviationM, cannotHold };
  return {
    report: failed ? `${JSON.stringify(groupedReportData(report, flight.segments), null, 2)}\n` : null,
    printManifest: (files) => printManifest({ ...facts, files }, verdict),
  };
}

/** Puts report and manifest among the files; the manifest lists the report. */
async function addTexts(entries: PackedEntry[], { report, printManifest }: ExportTexts): Promise<void> {
  if (report !== null) entries.push(await packText(REPORT_PATH, report));
  entries.push(await packText(MANIFEST_PATH, printManifest(entries.map(manifestFile))));
}

function companionsOf(archive: string, entries: readonly PackedEntry[], texts: ExportTexts): CompanionFile[] {
  const companion = (kind: CompanionKind, text: string): CompanionFile => ({
    kind,
    fileName: companionName(archive, kind),
    bytes: new TextEncoder().encode(text),
  });
  const manifest = companion('manifest', texts.printManifest(entries.map(manifestFile)));
  return texts.report === null ? [manifest] : [manifest, companion('report', texts.report)];
}

interface PackedPayloads {
  readonly entries: PackedEntry[];
  readonly facts: ManifestFacts;
}

async function packPayloads(
  flight: FlightShow,
  format: FlightFormat,
  options: WriteOptions,
  task: TaskContext,
): Promise<PackedPayloads> {
  const total = droneCount(flight.trajectories);
  const entries: PackedEntry[] = [];
  const fileOf = new Map<number, ManifestFile>();
  let pieces = 0;
  const afterPiece = (): Promise<void> => {
    pieces = Math.min(total, pieces + 1);
    task.progress({ stage: 'write', done: pieces, total });
    return task.checkpoint();
  };
  for (const payload of format.payloads(flight, options)) {
    const entry = await packEntry(payload.path, payload.pieces, { stored: payload.stored ?? false, afterPiece });
    entries.push(entry);
    for (const drone of payload.drones) fileOf.set(drone, manifestFile(entry));
  }
  return { entries, facts: manifestFacts(flight, entries.map(manifestFile), (drone) => fileOf.get(drone)!) };
}

/** Decodes what was packed and judges it: against the plan, and by the check. */
async function verify(
  { flight, check, task }: ExportRequest,
  format: FlightFormat,
  entries: readonly PackedEntry[],
  facts: ManifestFacts,
): Promise<{ report: CheckReport; deviationM: number }> {
  const asVerify: TaskContext = {
    progress: ({ done, total }) => task.progress({ stage: 'verify', done, total }),
    checkpoint: () => task.checkpoint(),
  };
  const fleet = await format.decode(packedFiles('export', entries), { task: asVerify, manifest: facts });
  const decoded = assembleFlight(fleet, facts, flight.profile, flight.title);
  const deviationM = await runSteps(maxDeviationM(flight.trajectories, decoded.trajectories), task);
  if (!(deviationM <= (format.maxDeviationM ?? Number.POSITIVE_INFINITY))) {
    throw new InputError(
      message`the written curves lie up to ${deviationM.toFixed(3)} m from the planned ones`,
      message`export as ${format.id}`,
      message`Choose another format or a show origin nearer to the flight.`,
    );
  }
  await task.checkpoint();
  return { report: await check(decoded, format.motion), deviationM };
}

function manifestFile({ path, sizeBytes, sha256 }: PackedEntry): ManifestFile {
  return { path, bytes: sizeBytes, sha256 };
}

function packText(path: string, text: string): Promise<PackedEntry> {
  return packEntry(path, [new TextEncoder().encode(text)]);
}
