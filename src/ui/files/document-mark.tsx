import { CircleAlert, Copy } from 'lucide-react';
import type { ShowDocument } from '../../editing';
import { useDocument, useEditor } from '../studio-context';
import styles from '../top-bar/top-bar.module.css';
import { useFileWords } from './use-file-words';

/** Whether a file holds the show as it stands, whether the browser keeps it, and whether another tab has it. */
export function DocumentMark({ document }: { readonly document: ShowDocument }) {
  const isElsewhere = useEditor((state) => state.isElsewhere);
  const { t } = useFileWords();
  return (
    <>
      <SavedMark document={document} />
      {isElsewhere && (
        <span className={styles.stale} title={t(($) => $.keeping.elsewhereHint)} data-elsewhere>
          <Copy size={14} aria-hidden />
          {t(($) => $.keeping.elsewhere)}
        </span>
      )}
    </>
  );
}

function SavedMark({ document }: { readonly document: ShowDocument }) {
  const { t } = useFileWords();
  const fileName = useEditor((state) => state.fileName);
  const keeping = useEditor((state) => state.keeping);
  const isTouched = useDocument(document, ({ entries }) => entries.length > 1);
  const isSaved = useDocument(document, ({ entries, at, saved }) => entries[at]!.value === saved);
  if (isSaved && !isTouched && !fileName) return null;
  if (isSaved) {
    const hint = fileName ? t(($) => $.keeping.inFile, { name: fileName }) : undefined;
    return (
      <span className={styles.tag} title={hint}>
        {t(($) => $.edit.saved, { ns: 'translation' })}
      </span>
    );
  }
  const hints = { off: undefined, writing: t(($) => $.keeping.writing), kept: t(($) => $.keeping.kept) };
  return (
    <>
      <span className={styles.tag} title={keeping === 'failed' ? undefined : hints[keeping]} data-keeping={keeping}>
        {t(($) => $.edit.unsaved, { ns: 'translation' })}
      </span>
      {keeping === 'failed' && (
        <span className={styles.stale} role="alert" title={t(($) => $.keeping.failedHint)}>
          <CircleAlert size={14} aria-hidden />
          {t(($) => $.keeping.failed)}
        </span>
      )}
    </>
  );
}
