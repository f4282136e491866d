import { FilePlus2, FolderOpen, FolderTree, Languages, X } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n';
import { Button, IconButton, Menu, MenuChoice } from '../kit';
import { Dialog } from '../kit/dialog';
import { useStudio } from '../studio-context';
import { Logo } from '../top-bar/logo';
import { ListedShows } from './listed-shows';
import { RecentShows } from './recent-shows';
import { useFileWords } from './use-file-words';
import styles from './welcome.module.css';

/** What makes shows is loaded when one is made. */
const NewShowSheet = lazy(async () => ({ default: (await import('./new-show-sheet')).NewShowSheet }));

/** The start page, over the show that flies: a new show, a file, a show that comes with the studio, one of the last. */
export function Welcome({ onClose }: { readonly onClose: () => void }) {
  const { t } = useFileWords();
  const first = useRef<HTMLButtonElement>(null);
  const [isMaking, setIsMaking] = useState(false);
  return (
    <Dialog
      title={t(($) => $.welcome.title)}
      closeLabel={t(($) => $.welcome.close)}
      look="page"
      initialFocus={first}
      onClose={onClose}
    >
      <div className={styles.page} data-making={isMaking || undefined}>
        <header className={styles.head}>
          <span className={styles.logo}>
            <Logo />
            <span className={styles.tagline}>{t(($) => $.app.tagline, { ns: 'translation' })}</span>
          </span>
          <LanguageChoice />
          <IconButton icon={X} label={t(($) => $.welcome.close)} onClick={onClose} />
        </header>
        <Actions first={first} onNew={() => setIsMaking(true)} onClose={onClose} />
        <ListedShows onClose={onClose} />
        <RecentShows onClose={onClose} />
        <p className={styles.foot}>{t(($) => $.welcome.footer)}</p>
      </div>
      <Suspense>{isMaking && <NewShowSheet onClose={() => setIsMaking(false)} onCreated={onClose} />}</Suspense>
    </Dialog>
  );
}

interface ActionsProps {
  readonly first: React.RefObject<HTMLButtonElement | null>;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

function Actions({ first, onNew, onClose }: ActionsProps) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const open = (ask: () => void) => () => {
    onClose();
    ask();
  };
  return (
    <div className={styles.actions}>
      <Button ref={first} look="accent" className={styles.large!} onClick={onNew}>
        <FilePlus2 size={16} aria-hidden />
        {t(($) => $.welcome.newShow)}
      </Button>
      <Button className={styles.large!} onClick={open(actions.openFile)}>
        <FolderOpen size={16} aria-hidden />
        {t(($) => $.welcome.open)}
      </Button>
      <Button className={styles.large!} onClick={open(actions.openFolder)}>
        <FolderTree size={16} aria-hidden />
        {t(($) => $.welcome.openFolder)}
      </Button>
      <span className={styles.hint}>{t(($) => $.welcome.drop)}</span>
    </div>
  );
}

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

function LanguageChoice() {
  const { t, i18n } = useFileWords();
  const { actions } = useStudio();
  const value = isLanguage(i18n.language) ? i18n.language : 'en';
  const label = `${t(($) => $.topBar.language, { ns: 'translation' })}: ${LANGUAGE_NAMES[value]}`;
  const trigger = (
    <Button look="quiet" aria-label={label}>
      <Languages size={16} aria-hidden />
      <span aria-hidden>{value.toUpperCase()}</span>
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      <MenuChoice value={value} options={LANGUAGE_OPTIONS} onChange={actions.setLanguage} />
    </Menu>
  );
}
