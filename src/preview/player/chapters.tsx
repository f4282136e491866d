import { useEffect, useRef } from 'react';
import type { ShareScene } from '../../share';
import { useWords } from '../words-context';

interface ChaptersProps {
  readonly scenes: readonly ShareScene[];
  /** Index of the scene at hand. */
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

/** The scenes by name, in a row that scrolls to the one at hand. */
export function Chapters({ scenes, current, onChoose }: ChaptersProps) {
  const { words } = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = row.current?.children[current];
    if (!(button instanceof HTMLElement)) return;
    row.current!.scrollTo({ left: button.offsetLeft - (row.current!.clientWidth - button.offsetWidth) / 2 });
  }, [current]);
  if (scenes.length === 0) return null;
  return (
    <nav aria-label={words.scenes}>
      <div ref={row} className="chapters">
        {scenes.map(({ name, startMs }, index) => (
          <button
            key={startMs}
            type="button"
            aria-current={index === current ? 'true' : undefined}
            onClick={() => onChoose(index)}
          >
            {name || index + 1}
          </button>
        ))}
      </div>
    </nav>
  );
}
