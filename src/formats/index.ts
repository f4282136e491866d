export {
  type CompanionFile,
  type ExportedFlight,
  ExportRefused,
  type ExportRequest,
  exportFlight,
  type FlightCheck,
} from './export-flight';
export type { FlightFiles } from './flight-files';
export type { FlightFormat, FormatBadge, WriteOptions } from './flight-format';
export { companionName, isManifest } from './manifest';
export { type NamedBytes, type ReadFlight, type ReadFlightOptions, readFlight, readFlightFiles } from './read-flight';
export { FLIGHT_FORMATS } from './registry';
