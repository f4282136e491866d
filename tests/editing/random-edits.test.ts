import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planHash } from '../../src/compile';
import { InputError, planMovesInline, runAtOnce, UNATTENDED } from '../../src/core';
import { ShowDocument } from '../../src/editing';
import { ShowPlanner } from '../../src/jobs/show-planner';
import { applyEdits, parseShow, printShow, type Show } from '../../src/show';
import { smallShow } from '../show/small-show';
import { EDITS, EDITS_AND_MISTAKES, type RandomEdit } from './random-edits';
import '../seed-properties';

const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map();
const START = frozen(parseShow(JSON.stringify(smallShow()), 'show.json'));

/** So that an edit that changes the show before it is heard of. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) frozen(child);
  }
  return value;
}

const keyOf = (show: Show) => runAtOnce(planHash(show, NO_FILES));

/** Makes an edit; where it is refused nothing may have changed. @returns whether it was made. */
function tryEdit(document: ShowDocument, edit: RandomEdit): boolean {
  const before = document.store.getState();
  try {
    document.edit({ key: 'change' }, edit(document.value.show), null);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message.length).toBeGreaterThan(10);
    expect(document.store.getState()).toBe(before);
    return false;
  }
  frozen(document.value.show);
  return true;
}

test('random edits leave a valid show or are refused whole; undone it is the same show with the same plan key, redone too', () => {
  let made = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(EDITS_AND_MISTAKES, { minLength: 1, maxLength: 12 }), (edits) => {
      const document = new ShowDocument({ show: START, assets: NO_FILES }, null);
      for (const edit of edits) {
        if (tryEdit(document, edit)) made++;
        else refused++;
        const { show } = document.value;
        expect(parseShow(printShow(show), 'show.json')).toEqual(show);
      }
      const { entries } = document.store.getState();
      const keys = entries.map(({ value }) => keyOf(value.show));
      while (document.canUndo) document.undo();
      expect(document.value.show).toBe(START);
      expect(keyOf(document.value.show)).toBe(keys[0]);
      for (let at = 1; document.canRedo; at++) {
        document.redo();
        expect(document.value).toBe(entries[at]!.value);
        expect(keyOf(parseShow(printShow(document.value.show), 'show.json'))).toBe(keys[at]);
      }
    }),
    { numRuns: 120 },
  );
  // else it would say nothing of either
  expect(Math.min(made, refused)).toBeGreaterThan(100);
});

/** Plans a show as the page asks for it. @param held keys of segments that the page has. */
async function planned(planner: ShowPlanner, show: Show, revision: number, held: readonly string[]) {
  const sent = { name: 'show.json', text: printShow(show), assets: new Map(), laidOut: null, blobs: new Map() };
  try {
    const { flight, courses, report, newSegments } = await planner.planSegments(sent, revision, held, UNATTENDED);
    const whole = await planner.flight(sent, revision, UNATTENDED);
    return { flight, courses, report: { ...report, timingsMs: null }, newSegments, whole };
  } catch (error) {
    if (error instanceof InputError) return String(error);
    throw error;
  }
}

test('after each random edit the plan of a planner that kept its caches is that of a fresh one, bit for bit', async () => {
  let plans = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(EDITS, { minLength: 2, maxLength: 6 }), async (edits) => {
      const kept = new ShowPlanner(planMovesInline);
      const segments = new Map<string, unknown>();
      const shows = [START];
      for (const edit of edits) shows.push(editedOrSame(shows.at(-1)!, edit));
      // and back, as undo asks for them
      for (const [revision, show] of [...shows, ...shows.slice(0, -1).reverse()].entries()) {
        const incremental = await planned(kept, show, revision, [...segments.keys()]);
        const fresh = await planned(new ShowPlanner(planMovesInline), show, 0, []);
        if (typeof incremental === 'string' || typeof fresh === 'string') {
          expect(incremental).toEqual(fresh);
          continue;
        }
        plans++;
        const { newSegments, ...rest } = incremental;
        const { newSegments: all, ...restOfFresh } = fresh;
        expect(rest).toEqual(restOfFresh);
        for (const [key, segment] of newSegments) segments.set(key, segment);
        for (const [key, segment] of all) expect(segments.get(key), key).toEqual(segment);
      }
    }),
    { numRuns: 20 },
  );
  expect(plans).toBeGreaterThan(30);
}, 300_000);

function editedOrSame(show: Show, edit: RandomEdit): Show {
  try {
    return applyEdits(show, edit(show));
  } catch (error) {
    if (error instanceof InputError) return show;
    throw error;
  }
}
