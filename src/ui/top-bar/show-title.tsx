import { ChevronDown, FileCheck2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Menu, MenuItem } from '../kit';
import { useEditor, useSession, useStudio } from '../studio-context';
import styles from './top-bar.module.css';

/** The show's name; a click lists the shows that come with the studio. */
export function ShowTitle() {
  const { t } = useTranslation();
  const { shows, actions } = useStudio();
  const open = useSession((state) => state.open);
  const isStale = useSession((state) => state.isStale);
  const pending = useSession((state) => state.work?.name);
  const venue = useSession((state) => state.venue);
  const title = open?.flight.title ?? venue?.title ?? pending ?? t(($) => $.app.tagline);
  const trigger = (
    <Button look="quiet" className={styles.title!}>
      <h1 className={styles.titleText}>{title}</h1>
      <ChevronDown size={16} aria-hidden />
    </Button>
  );
  return (
    <div className={styles.middle}>
      <Menu trigger={trigger}>
        {shows.map((show) => (
          <MenuItem key={show.id} label={show.title} onSelect={() => actions.openListedShow(show.id)} />
        ))}
      </Menu>
      <SavedMark />
      {open?.origin === 'flight-file' && (
        <span className={styles.tag}>
          <FileCheck2 size={16} aria-hidden />
          {t(($) => $.topBar.flightFile)}
        </span>
      )}
      {isStale && (
        <span className={styles.stale} title={t(($) => $.topBar.staleHint)}>
          {t(($) => $.topBar.stale)}
        </span>
      )}
    </div>
  );
}

/** Loaded with what changes a show. */
const DocumentMark = lazy(async () => ({ default: (await import('../files')).DocumentMark }));

function SavedMark() {
  const document = useEditor((state) => state.document);
  return <Suspense>{document && <DocumentMark document={document} />}</Suspense>;
}
