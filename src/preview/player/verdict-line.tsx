import type { ShareVerdict } from '../../share';
import { useWords } from '../words-context';

/** What the check found, in a line: the figures beside their limits, or that there are problems. */
export function VerdictLine({ verdict }: { readonly verdict: ShareVerdict }) {
  const { words, language } = useWords();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  if (verdict.errors > 0) {
    return (
      <p className="verdict" data-verdict="problems">
        <span aria-hidden>▲</span> {words.problems(verdict.errors)}
      </p>
    );
  }
  const figures = [
    verdict.separation &&
      words.separation(format.format(verdict.separation.found), format.format(verdict.separation.limit)),
    words.speed(format.format(verdict.speed.found), format.format(verdict.speed.limit)),
    words.altitude(format.format(verdict.altitude.found), format.format(verdict.altitude.limit)),
  ];
  return (
    <p className="verdict" data-verdict="clear">
      <span aria-hidden>✓</span> {words.checked}: {figures.filter((one) => one !== null).join(', ')}
    </p>
  );
}
