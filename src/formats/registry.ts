import type { FlightFormatId } from '../core';
import type { FlightFormat } from './flight-format';
import { SKYB } from './skyb';
import { SKYBRUSH_CSV } from './skybrush-csv';
import { SKYC } from './skyc';

/** All formats that flight files are written in and read from. */
export const FLIGHT_FORMATS: Readonly<Record<FlightFormatId, FlightFormat>> = {
  skyc: SKYC,
  skyb: SKYB,
  csv: SKYBRUSH_CSV,
};
