import { counted } from '../core';
import { describeEdit, type Finding, type Fix, type FixedFinding } from '../fixes';

/** All fixes in the order in which they are told and numbered. */
export function allFixes(found: readonly FixedFinding[]): Fix[] {
  return found.flatMap(({ fixes }) => fixes);
}

/** What was found, and below each finding the changes that mend it, numbered on through all of them. */
export function printFixes(found: readonly FixedFinding[]): string {
  if (found.length === 0) return 'Nothing to fix.\n';
  const numbers = new Map(allFixes(found).map((fix, index) => [fix, index + 1]));
  const lines = found.flatMap(({ finding, fixes }) => [
    `${describeFinding(finding)}:`,
    ...(fixes.length === 0 ? ['  nothing that was tried mends it'] : []),
    ...fixes.map((fix) => `  ${numbers.get(fix)}. ${fix.edits.map(describeEdit).join(', ')}: ${describeGain(fix)}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function describeFinding({ code, place, count }: Finding): string {
  const where =
    place.kind === 'scene'
      ? ` in "${place.name}"`
      : place.kind === 'transition'
        ? ` on the transition from "${place.from}" to "${place.to}"`
        : place.kind === 'show'
          ? ''
          : ` in the ${place.kind}`;
  return `${code}${where}${count > 1 ? `, ${count} times` : ''}`;
}

/** "14 conflicts -> 0, show 3.0 s longer". */
function describeGain({ before, after }: Fix): string {
  const left = after.errors + after.warnings;
  if (!before) return `it can be planned, ${counted(left, 'problem')}, show ${after.durationS.toFixed(1)} s`;
  const conflicts = `${counted(before.errors + before.warnings, 'conflict')} -> ${left}`;
  const transition =
    before.transition && after.transition
      ? [`transition ${before.transition.durationS.toFixed(1)} s -> ${after.transition.durationS.toFixed(1)} s`]
      : [];
  return [conflicts, ...transition, describeLength(after.durationS - before.durationS)].join(', ');
}

function describeLength(longerS: number): string {
  if (Math.abs(longerS) < 0.05) return 'show as long as before';
  return `show ${Math.abs(longerS).toFixed(1)} s ${longerS > 0 ? 'longer' : 'shorter'}`;
}
