import { type FormationPoints, UNATTENDED } from '../core';
import { profileOf, type Show } from '../show';
import { formationKey } from './formation-key';
import { FormationMaker } from './formation-maker';
import { printLaidOut } from './laid-out';
import { makeFigures } from './make-figures';
import { ShowCache } from './show-cache';

/** The points of all formations that a show shows, as the page fetches them. @param layout see `formationKey`. */
export async function layOutShow(show: Show, assets: ReadonlyMap<string, Uint8Array>, layout: string): Promise<string> {
  const known = { cache: new ShowCache(), laidOut: new Map() };
  const maker = new FormationMaker(show, profileOf(show), assets, known, UNATTENDED);
  await makeFigures(show, maker);
  const laidOut = new Map<string, FormationPoints>();
  for (const [inputs, points] of maker.all()) laidOut.set(formationKey(inputs, layout), points);
  return printLaidOut(laidOut);
}
