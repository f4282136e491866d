import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictOf } from '../../document';
import { useFormat } from '../i18n';
import { type Studio, useEditor, useStudio } from '../studio-context';
import { standCard } from './stand-card';
import styles from './truth-card.module.css';
import { TRUTH_LINES, type TruthLine, type TruthLines, truthLines } from './truth-words';

/** How long a new plan is praised. */
const PROVED_MS = 2000;

type Verdict = 'hold' | 'broken' | 'planning' | 'failed' | 'proved' | 'problems';

/**
 * What is known of the scene in the hand: bounds while it moves, the plan's verdict after. It is written by hand, many
 * times a second: React hears nothing of it.
 */
export function TruthCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const tools = useEditor((state) => state.tools);
  const card = useRef<HTMLElement>(null);
  const stand = useRef<ReturnType<typeof standCard> | null>(null);
  useEffect(() => {
    const write = (isPraised: boolean) => {
      if (!card.current) return;
      const wasHidden = card.current.hidden;
      const { truth } = studio.editor.getState();
      const isCurrent = studio.editor.getState().stale === null;
      const lines = truth && truthLines(truth, isCurrent, t, format);
      const verdict = lines && verdictNow(studio, lines, isPraised);
      card.current.hidden = verdict === null;
      if (lines && verdict) writeInto(card.current, lines, verdict, wordsOf(verdict, studio));
      if (wasHidden) stand.current?.place();
    };
    const wordsOf = (verdict: Verdict, { session }: Studio) => {
      const report = session.getState().open?.report;
      if (verdict === 'problems')
        return t(($) => $.sky.truth.problems, { count: report ? verdictOf(report).errors : 0 });
      return t(($) => $.sky.truth[verdict]);
    };
    return followTruth(studio, write);
  }, [studio, t, format]);
  useEffect(() => {
    if (!tools || !card.current) return;
    const standing = standCard(tools, card.current, () => isInHand(studio));
    stand.current = standing;
    const stopChange = tools.onSelectedFrame((_, change) => writeChange(card.current, change));
    standing.place();
    return () => {
      standing.stop();
      stopChange();
      stand.current = null;
    };
  }, [studio, tools]);
  return (
    <section ref={card} className={styles.card} aria-label={t(($) => $.sky.truth.title)} hidden>
      <div className={styles.change} data-line="change" hidden />
      {TRUTH_LINES.map((line) => (
        <div key={line} className={styles.row} data-line={line}>
          <span />
          <span className={styles.value} />
          <span className={styles.bar} />
        </div>
      ))}
      <div className={styles.verdict} data-line="verdict" />
    </section>
  );
}

/** Calls `write` whenever the card may read otherwise, and once more when a praised plan has been praised enough. */
function followTruth({ editor, session }: Studio, write: (isPraised: boolean) => void): () => void {
  let praisedUntilMs = 0;
  const writeNow = () => write(performance.now() < praisedUntilMs);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    editor.subscribe((state, before) => {
      if (state.stale === null && before.stale !== null) {
        praisedUntilMs = performance.now() + PROVED_MS;
        clearTimeout(timer);
        timer = setTimeout(writeNow, PROVED_MS + 1);
      }
      if (state.truth !== before.truth || state.stale !== before.stale || state.planFailure !== before.planFailure)
        writeNow();
    }),
    session.subscribe((state, before) => {
      if (state.work !== before.work || state.open !== before.open) writeNow();
    }),
  ];
  writeNow();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** What the foot of the card says; null where there is no card. */
function verdictNow(studio: Studio, lines: TruthLines, isPraised: boolean): Verdict | null {
  const { editor, session } = studio;
  const { stale, planFailure } = editor.getState();
  const { open, work } = session.getState();
  if (stale === null) {
    if (!isPraised || !open) return null;
    return verdictOf(open.report).errors > 0 ? 'problems' : 'proved';
  }
  if (TRUTH_LINES.some((line) => lines[line]?.isBroken)) return 'broken';
  if (isInHand(studio)) return 'hold';
  if (planFailure) return 'failed';
  return work ? 'planning' : 'hold';
}

const TONES: Readonly<Record<Verdict, string>> = {
  hold: '',
  planning: '',
  broken: 'broken',
  failed: 'broken',
  problems: 'broken',
  proved: 'proved',
};

function writeInto(card: HTMLElement, lines: TruthLines, verdict: Verdict, words: string): void {
  for (const line of TRUTH_LINES) writeLine(card.querySelector(`[data-line=${line}]`)!, lines[line]);
  const foot = card.querySelector<HTMLElement>('[data-line=verdict]')!;
  say(foot, words);
  foot.dataset.tone = TONES[verdict];
}

function writeLine(row: HTMLElement, line: TruthLine | null): void {
  row.hidden = line === null;
  if (!line) return;
  row.toggleAttribute('data-broken', line.isBroken);
  const [name, value, bar] = row.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  say(name, line.name);
  say(value, line.text);
  bar.hidden = line.share === null;
  bar.style.setProperty('--share', String(Math.min(1, line.share ?? 0)));
}

/** Writes words where they are others: what is written again is laid out again. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** What the gesture comes to so far. */
function writeChange(card: HTMLElement | null, change: string | null): void {
  const head = card?.querySelector<HTMLElement>('[data-line=change]');
  if (!head || head.textContent === (change ?? '')) return;
  head.textContent = change ?? '';
  head.hidden = change === null;
}

const isInHand = ({ editor }: Studio) => editor.getState().document?.isInHand ?? false;
