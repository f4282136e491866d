import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FlightFormatId } from '../../src/core';
import { FLIGHT_FORMATS } from '../../src/formats';
import { exportBytes } from './exporting';
import { smallFlight } from './small-flight';

/*
 * The bytes that leave for the hardware may change only on purpose. After such a change:
 *   UPDATE_GOLDEN=1 npx vitest run tests/formats/golden.test.ts
 * and say in the commit why they changed.
 */
test.each(Object.keys(FLIGHT_FORMATS) as FlightFormatId[])('%s: the export has the golden bytes', async (format) => {
  const path = new URL(`../golden/small-flight${FLIGHT_FORMATS[format].suffix}`, import.meta.url);
  const { bytes, result } = await exportBytes(smallFlight(), format);
  const files = [{ place: path, bytes }];
  for (const { fileName, bytes } of result.companions) {
    expect(fileName).toBe('тестовое-шоу-1-csv.manifest.json');
    files.push({ place: new URL('../golden/small-flight-csv.manifest.json', import.meta.url), bytes });
  }
  for (const { place, bytes } of files) {
    if (process.env.UPDATE_GOLDEN) writeFileSync(place, bytes);
    expect(Buffer.from(bytes).equals(readFileSync(place))).toBe(true);
  }
});
