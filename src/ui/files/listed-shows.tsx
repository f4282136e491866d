import { type ListedShow, useEditor, useStudio } from '../studio-context';
import { useFileWords } from './use-file-words';
import styles from './welcome.module.css';

/** The shows that come with the studio, largest first, each with its picture; one click opens it. */
export function ListedShows({ onClose }: { readonly onClose: () => void }) {
  const { t } = useFileWords();
  const { shows, actions } = useStudio();
  const flying = useEditor(({ listed, document }) => (document && document.store.getState().at > 0 ? null : listed));
  const open = (show: ListedShow) => {
    onClose();
    if (show.id !== flying) actions.openListedShow(show.id);
  };
  const largestFirst = [...shows].sort((a, b) => (b.drones ?? 0) - (a.drones ?? 0));
  return (
    <section className={styles.section} aria-label={t(($) => $.welcome.start)}>
      <h2>{t(($) => $.welcome.start)}</h2>
      <ul className={styles.cards}>
        {largestFirst.map((show) => (
          <li key={show.id}>
            <button type="button" className={styles.card} onClick={() => open(show)}>
              <span className={styles.picture}>
                {show.picture && <img src={new URL(show.picture, document.baseURI).href} alt="" />}
              </span>
              <span className={styles.caption}>
                <strong>{show.title}</strong>
                <span>{factsOf(show, t)}</span>
                <em>{show.id === flying ? t(($) => $.welcome.flying) : t(($) => $.welcome.openListed)}</em>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ drones, scenes }: ListedShow, t: ReturnType<typeof useFileWords>['t']): string {
  const facts = [
    drones === undefined ? null : t(($) => $.welcome.drones, { count: drones }),
    scenes === undefined ? null : t(($) => $.welcome.scenes, { count: scenes }),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
