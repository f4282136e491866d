import { joined, type Message, type MessageText, message } from '../core';
import { describeEdit, type Finding, type Fix, type FixedFinding } from '../fixes';
import type { Say } from './say';

/** All fixes in the order in which they are printed and numbered. */
export function allFixes(found: readonly FixedFinding[]): Fix[] {
  return found.flatMap(({ fixes }) => fixes);
}

/** What was found, and below each finding the changes that fix it, numbered on through all of them. */
export function printFixes(found: readonly FixedFinding[], say: Say): string {
  if (found.length === 0) return `${say(message`Nothing to fix.`)}\n`;
  const numbers = new Map(allFixes(found).map((fix, index) => [fix, index + 1]));
  const lineOf = (fix: Fix) =>
    `  ${numbers.get(fix)}. ${say(joined(fix.edits.map(describeEdit), ', '))}: ${say(gainOf(fix))}`;
  const lines = found.flatMap(({ finding, fixes }) => [
    `${say(findingMessage(finding))}:`,
    ...(fixes.length === 0 ? [`  ${say(message`nothing that was tried fixes it`)}`] : []),
    ...fixes.map(lineOf),
  ]);
  return `${lines.join('\n')}\n`;
}

function findingMessage({ code, place, count }: Finding): Message {
  const what = message`${code}${whereOf(place)}`;
  return count > 1 ? message`${what}, ${count} times` : what;
}

function whereOf(place: Finding['place']): MessageText {
  switch (place.kind) {
    case 'scene':
      return message` in "${place.name}"`;
    case 'transition':
      return message` on the transition from "${place.from}" to "${place.to}"`;
    case 'takeoff':
      return message` in the takeoff`;
    case 'landing':
      return message` in the landing`;
    default:
      return '';
  }
}

/** "14 conflicts -> 0, show 3.0 s longer". */
function gainOf({ before, after }: Fix): Message {
  const left = after.errors + after.warnings;
  if (!before) {
    const problems = left === 1 ? message`${left} problem` : message`${left} problems`;
    return message`it can be planned, ${problems}, show ${after.durationS.toFixed(1)} s`;
  }
  const had = before.errors + before.warnings;
  const conflicts = had === 1 ? message`${had} conflict -> ${left}` : message`${had} conflicts -> ${left}`;
  const [from, to] = [before.transition, after.transition];
  const transition =
    from && to ? [message`transition ${from.durationS.toFixed(1)} s -> ${to.durationS.toFixed(1)} s`] : [];
  return joined([conflicts, ...transition, lengthMessage(after.durationS - before.durationS)], ', ');
}

function lengthMessage(longerS: number): Message {
  if (Math.abs(longerS) < 0.05) return message`show as long as before`;
  const seconds = Math.abs(longerS).toFixed(1);
  return longerS > 0 ? message`show ${seconds} s longer` : message`show ${seconds} s shorter`;
}
