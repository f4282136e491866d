import { type CheckReport, reportData } from '../../core';
import { MANIFEST_KIND, MANIFEST_VERSION, type ManifestFacts } from './manifest-facts';
import { sectionHashes } from './section-hashes';

export interface ManifestVerdict {
  readonly format: string;
  readonly badge: string;
  /** When the export was made, ISO 8601. */
  readonly dateIso: string;
  /** The check of the trajectories decoded from the files themselves. */
  readonly report: CheckReport;
  /** The farthest that a decoded trajectory lies from the planned one. */
  readonly maxDeviationM: number;
  readonly cannotHold: readonly string[];
}

/** The text of `manifest.json`: indented, keys in a fixed order, one line a drone, and last the hashes of its sections. */
export function printManifest(facts: ManifestFacts, verdict: ManifestVerdict): string {
  const head = headOf(facts, verdict);
  const drones = facts.drones.map((drone, slot) => ({ slot, ...drone }));
  const integrity = sectionHashes({ ...head, files: facts.files, drones });
  const body = JSON.stringify({ kind: MANIFEST_KIND, version: MANIFEST_VERSION, ...head }, null, 2).slice(0, -2);
  const tail = JSON.stringify({ integrity }, null, 2).slice(2);
  return `${body},\n  "files": ${printLines(facts.files)},\n  "drones": ${printLines(drones)},\n${tail}\n`;
}

function headOf(facts: ManifestFacts, verdict: ManifestVerdict): Record<string, unknown> {
  const { report } = verdict;
  const errors = report.problems.filter((problem) => problem.severity === 'error').length;
  return {
    format: verdict.format,
    badge: verdict.badge,
    date: verdict.dateIso,
    verdict: errors === 0 ? 'passed' : 'VIOLATIONS',
    show: { id: facts.showId, revision: facts.planHash, title: facts.title },
    site: facts.site,
    limits: facts.limits,
    segments: facts.segments,
    cues: facts.cues,
    ...(facts.move && { scope: { kind: 'move', ...facts.move } }),
    safety: safetySummary(report, errors),
    maxDeviationM: verdict.maxDeviationM,
    cannotHold: verdict.cannotHold,
  };
}

function printLines(items: readonly unknown[]): string {
  return `[\n    ${items.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
}

function safetySummary(report: CheckReport, errors: number): Record<string, unknown> {
  const { drones, durationS, maxSpeedXyMps, maxSpeedUpMps, maxSpeedDownMps } = report;
  const { maxAccelerationMps2, maxAltitudeM, longestFlightS, problems } = report;
  return {
    drones,
    durationS,
    minSeparation: reportData(report).minSeparation,
    maxSpeedXyMps,
    maxSpeedUpMps,
    maxSpeedDownMps,
    maxAccelerationMps2,
    maxAltitudeM,
    longestFlightS,
    errors,
    warnings: problems.length - errors,
  };
}
