import { History, Trash2 } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, IconButton, toasts } from '../kit';
import { Dialog } from '../kit/dialog';
import { type NamedVersion, useStudio } from '../studio-context';
import { useFileWords } from './use-file-words';
import styles from './versions-dialog.module.css';

const MOST_CHARACTERS = 80;

/** States of the show that have a name: making one, going back to one, throwing one away. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const input = useRef<HTMLInputElement>(null);
  const { versions, reload } = useVersions();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (!wanted) return input.current?.focus();
    setName('');
    void actions.saveVersion(wanted).then(() => {
      toasts.add({ title: t(($) => $.done.version, { name: wanted }) });
      reload();
    }, reload);
  };
  const restore = (id: string) => {
    onClose();
    // what goes wrong is said in a dialog of its own
    actions.restoreVersion(id).catch(() => undefined);
  };
  return (
    <Dialog
      title={t(($) => $.versions.title)}
      closeLabel={t(($) => $.versions.close)}
      look="alert"
      initialFocus={input}
      onClose={onClose}
    >
      <form className={styles.make} onSubmit={save}>
        <input
          ref={input}
          className={styles.name}
          aria-label={t(($) => $.versions.name)}
          placeholder={t(($) => $.versions.placeholder)}
          maxLength={MOST_CHARACTERS}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button look="accent" type="submit">
          {t(($) => $.versions.save)}
        </Button>
      </form>
      {versions.length === 0 && <p className={styles.note}>{t(($) => $.versions.empty)}</p>}
      <ul className={styles.list}>
        {versions.map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            onRestore={() => restore(version.id)}
            onRemove={() => void actions.removeVersion(version.id).then(reload, reload)}
          />
        ))}
      </ul>
      <p className={styles.note}>{t(($) => $.versions.note)}</p>
    </Dialog>
  );
}

function useVersions() {
  const { actions } = useStudio();
  const [versions, setVersions] = useState<readonly NamedVersion[]>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when something was changed
  useEffect(() => {
    let isOver = false;
    const show = (found: readonly NamedVersion[]) => !isOver && setVersions(found);
    actions.listVersions().then(show, () => show([]));
    return () => {
      isOver = true;
    };
  }, [actions, asked]);
  return { versions, reload: () => setAsked((count) => count + 1) };
}

interface VersionRowProps {
  readonly version: NamedVersion;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
}

function VersionRow({ version: { name, madeAt }, onRestore, onRemove }: VersionRowProps) {
  const { t, i18n } = useFileWords();
  const when = new Date(madeAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.when}>{when}</span>
      </span>
      <Button aria-label={t(($) => $.versions.restoreThis, { name })} onClick={onRestore}>
        <History size={16} aria-hidden />
        {t(($) => $.versions.restore)}
      </Button>
      <IconButton icon={Trash2} label={t(($) => $.versions.remove, { name })} onClick={onRemove} />
    </li>
  );
}
