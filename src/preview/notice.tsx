import { useRef } from 'react';
import { LanguagePicker } from './language-picker';
import type { ShareState } from './source';
import { useWords } from './words-context';

interface NoticeProps {
  readonly state: Exclude<ShareState, { kind: 'open' }>;
  readonly onFile: (file: File) => void;
}

/** What is shown where there is no show: that it comes, why it does not, or how to choose one. */
export function Notice({ state, onFile }: NoticeProps) {
  const { words } = useWords();
  if (state.kind === 'loading') {
    return (
      <main className="notice" role="status">
        <h1>{words.loading}…</h1>
        <progress aria-label={words.loading} max={1} {...(state.share > 0 && { value: state.share })} />
      </main>
    );
  }
  const { what, remedy } =
    state.kind === 'failed' ? words.failures[state.code] : { what: words.emptyTitle, remedy: words.emptyHint };
  return (
    <main className="notice" {...(state.kind === 'failed' && { role: 'alert', 'data-failure': state.code })}>
      <h1>{what}</h1>
      <p>{remedy}</p>
      <FileButton onFile={onFile} />
      <LanguagePicker />
    </main>
  );
}

function FileButton({ onFile }: Pick<NoticeProps, 'onFile'>) {
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="wide-button" onClick={() => input.current?.click()}>
        {words.chooseFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
