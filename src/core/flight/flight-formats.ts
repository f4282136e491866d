/**
 * The formats that flight files are written in and read from, in the order in which lists show them. What each is stands in
 * the registry of `formats`, which is loaded late; menus, dialogs and task types need their names alone.
 */
export const FLIGHT_FORMAT_IDS = ['skyc', 'skyb', 'csv'] as const;

export type FlightFormatId = (typeof FLIGHT_FORMAT_IDS)[number];

/** Whether a file's name ends as one of a format does. */
export function isFlightFileName(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return FLIGHT_FORMAT_IDS.some((id) => id === ending);
}
