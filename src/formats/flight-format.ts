import type { FlightFormatId, FlightShow, MessageText } from '../core';
import type { DecodeContext, DecodedFleet } from './decoded-fleet';
import type { FlightFiles } from './flight-files';
import type { ManifestPlace } from './manifest';

/**
 * How far a format can be trusted. `verified`: a reader written by others was run and agrees; `documented`: written
 * from a public specification; `reverse-engineered`: known from samples alone.
 */
export type FormatBadge = 'verified' | 'documented' | 'reverse-engineered';

/** A file inside an export, before it is packed. */
export interface Payload {
  readonly path: string;
  /** The drones that fly by this file, by index. */
  readonly drones: readonly number[];
  readonly pieces: Iterable<Uint8Array>;
  /** The bytes cannot be shrunk: keep them as they are. */
  readonly stored?: boolean;
}

export interface WriteOptions {
  /** Rows a second of a sampled format; 4 when left out. */
  readonly csvRateHz?: number;
}

/** One flight-file format: what it is, and how it is written and read. */
export interface FlightFormat {
  readonly id: FlightFormatId;
  readonly title: string;
  /** What the name of an export ends in. */
  readonly suffix: string;
  readonly mediaType: string;
  readonly badge: FormatBadge;
  /** What the badge rests on: whose reader, when, and how near; or what was not tried. */
  readonly evidence: string;
  readonly manifestPlace: ManifestPlace;
  /** What is lost, in plain English. */
  readonly cannotHold: readonly string[];
  /** What of a flight's extras an export leaves out, such as `return plans of 3 drones (...)`. */
  leavesOut(flight: FlightShow): MessageText[];
  /** Whether the drones fly smooth curves by it or straight lines from sample to sample. */
  readonly motion: 'curves' | 'polyline';
  /** The distance from the plan above which an export is refused; null where it is only stated. */
  readonly maxDeviationM: number | null;
  /** The files of an export, made one by one as they are asked for. */
  payloads(flight: FlightShow, options: WriteOptions): Iterable<Payload>;
  decode(files: FlightFiles, context: DecodeContext): Promise<DecodedFleet>;
}
