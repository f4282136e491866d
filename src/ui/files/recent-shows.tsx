import { Check, CircleAlert, Copy, History, Play, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../kit';
import { type RecentShow, useStudio } from '../studio-context';
import { useFileWords } from './use-file-words';
import styles from './welcome.module.css';

/** The shows that this browser keeps: what a closed tab had in no file first, then the last changed. */
export function RecentShows({ onClose }: { readonly onClose: () => void }) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const { recent, reload } = useRecent();
  const open = (show: RecentShow) => {
    onClose();
    if (!show.isOpenHere) actions.openRecent(show);
  };
  return (
    <section className={styles.section} aria-label={t(($) => $.welcome.recent)}>
      <h2>{t(($) => $.welcome.recent)}</h2>
      {recent === 'refused' && <p className={styles.empty}>{t(($) => $.welcome.refused)}</p>}
      {recent !== 'refused' && recent?.length === 0 && <p className={styles.empty}>{t(($) => $.welcome.noRecent)}</p>}
      <ul className={styles.recent}>
        {Array.isArray(recent) &&
          recent.map((show) => (
            <RecentRow
              key={show.id}
              show={show}
              onOpen={() => open(show)}
              onRemove={() => void actions.removeRecent(show.id).then(reload, reload)}
            />
          ))}
      </ul>
    </section>
  );
}

function useRecent() {
  const { actions } = useStudio();
  const [recent, setRecent] = useState<RecentShow[] | 'refused' | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something was changed
  useEffect(() => {
    let isOver = false;
    const show = (found: RecentShow[] | 'refused') => !isOver && setRecent(found);
    actions.listRecent().then(
      (found) => show(found.sort((a, b) => Number(b.isRecovered) - Number(a.isRecovered))),
      () => show('refused'),
    );
    return () => {
      isOver = true;
    };
  }, [actions, asked]);
  return { recent, reload: () => setAsked((count) => count + 1) };
}

interface RecentRowProps {
  readonly show: RecentShow;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function RecentRow({ show, onOpen, onRemove }: RecentRowProps) {
  const { t, i18n } = useFileWords();
  const [isAsking, setIsAsking] = useState(false);
  const { title, drones, changedAt, fileName, picture } = show;
  const when = new Date(changedAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.first}>{picture && <img src={picture} alt="" />}</span>
        <span className={styles.name}>
          <strong>{title}</strong>
          {fileName && <span>{fileName}</span>}
        </span>
        <span className={styles.fact}>{t(($) => $.welcome.drones, { count: drones })}</span>
        <RecentState show={show} />
        <span className={styles.fact}>{when}</span>
      </button>
      {isAsking ? (
        <span className={styles.ask}>
          {t(($) => $.welcome.removeAsk)}
          <Button look="danger" onClick={onRemove}>
            {t(($) => $.welcome.removeYes)}
          </Button>
          <Button autoFocus onClick={() => setIsAsking(false)}>
            {t(($) => $.welcome.removeNo)}
          </Button>
        </span>
      ) : (
        <IconButton
          icon={Trash2}
          label={t(($) => $.welcome.remove, { title })}
          disabled={show.isOpenElsewhere || show.isOpenHere}
          onClick={() => (show.isSaved ? onRemove() : setIsAsking(true))}
        />
      )}
    </li>
  );
}

/** Whether it is in a file, was left by a tab that closed, or is open somewhere: by icon, word and colour. */
function RecentState({ show }: { readonly show: RecentShow }) {
  const { t } = useFileWords();
  const state = stateOf(show);
  const Icon = STATE_ICONS[state];
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={14} aria-hidden />
      {t(($) => $.welcome.state[state])}
    </span>
  );
}

const STATE_ICONS = { here: Play, elsewhere: Copy, recovered: History, saved: Check, unsaved: CircleAlert } as const;

function stateOf({ isOpenHere, isOpenElsewhere, isRecovered, isSaved }: RecentShow): keyof typeof STATE_ICONS {
  if (isOpenHere) return 'here';
  if (isOpenElsewhere) return 'elsewhere';
  if (isRecovered) return 'recovered';
  return isSaved ? 'saved' : 'unsaved';
}
