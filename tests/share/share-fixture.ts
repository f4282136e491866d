import { type FlightShow, runAtOnce } from '../../src/core';
import { type ShareFile, shareOf, writeShare } from '../../src/share';
import { makeSyntheticShow } from '../fixtures/synthetic-show';

/** A made-up show of 40 drones, as a preview. */
export function syntheticShare(changes: Partial<FlightShow> = {}): { flight: FlightShow; share: ShareFile } {
  const { flight, report } = makeSyntheticShow(40);
  const changed = { ...flight, ...changes };
  return { flight: changed, share: shareOf(changed, report, report.scenes) };
}

export function written(share: ShareFile): Uint8Array {
  return runAtOnce(writeShare(share));
}
