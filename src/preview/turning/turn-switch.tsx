import { RotateCcw } from 'lucide-react';
import { useWords } from '../words-context';
import type { Turning } from './use-turning';

/** Offers to look around by turning the phone, where there is one in a hand. */
export function TurnSwitch({ turning: { canTurn, gaze, failure, toggle } }: { readonly turning: Turning }) {
  const { words } = useWords();
  if (!canTurn) return null;
  return (
    <div className="turn">
      <button type="button" className="plain" aria-pressed={gaze !== null} onClick={toggle}>
        <RotateCcw aria-hidden /> {words.turn}
      </button>
      <p role="status">{failure && words.turnFailures[failure]}</p>
    </div>
  );
}
