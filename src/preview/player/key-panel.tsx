import { Panel } from '../panel';
import { useWords } from '../words-context';

const KEYS = [
  ['space', 'Space'],
  ['steps', '← →'],
  ['scenes', '↑ ↓'],
  ['present', 'P'],
  ['full', 'F'],
  ['sound', 'M'],
  ['seats', 'S'],
  ['notes', 'N'],
  ['trails', 'T'],
  ['home', '0'],
  ['keys', '?'],
] as const;

/** The keys of the page. */
export function KeyPanel({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  return (
    <Panel title={words.keys.keys} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([name, key]) => (
          <div key={name}>
            <dt>{words.keys[name]}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
