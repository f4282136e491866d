import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import {
  type FieldFaults,
  type FieldName,
  followField,
  type NewShowFields,
  newShowFields,
  newShowText,
  readNewShow,
} from '../../editing';
import { Button, Keys } from '../kit';
import { Dialog } from '../kit/dialog';
import { useStudio } from '../studio-context';
import styles from './new-show-sheet.module.css';
import { FleetStep, PictureStep, PlaceStep } from './new-show-steps';
import { useFileWords } from './use-file-words';

/** Characters of a scene's name. */
const LONGEST_NAME = 120;

interface NewShowSheetProps {
  /** Goes back to where the reader was. */
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** A new show in three short steps on one sheet, all defaults in sight: Enter accepts them, Esc goes back. */
export function NewShowSheet({ onClose, onCreated }: NewShowSheetProps) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { fields, faults, made, lastMade, set } = useNewShow(t(($) => $.newShow.title));
  const [isTried, setIsTried] = useState(false);
  const create = () => {
    setIsTried(true);
    if (!made) return focusFault(form.current, faults);
    onCreated();
    const sceneName =
      made.picture === 'text' ? made.text.slice(0, LONGEST_NAME) : t(($) => $.newShow.pictures[made.picture]);
    actions.createShow(made.title, newShowText(made, sceneName));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as Element).matches('button')) return;
    event.preventDefault();
    create();
  };
  const shown = { fields, faults, set, made, lastMade };
  return (
    <Dialog
      title={t(($) => $.newShow.title)}
      closeLabel={t(($) => $.newShow.cancel)}
      look="side"
      initialFocus={first}
      onClose={onClose}
    >
      <form
        ref={form}
        className={styles.form}
        data-tried={isTried || undefined}
        onKeyDown={onKeyDown}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={styles.steps}>
          <FleetStep {...shown} first={first} />
          <PlaceStep {...shown} />
          <PictureStep {...shown} />
        </div>
        <footer className={styles.foot}>
          <span>{t(($) => $.newShow.later)}</span>
          <Button type="button" onClick={onClose}>
            {t(($) => $.newShow.cancel)}
          </Button>
          <Button look="accent" type="button" onClick={create}>
            {t(($) => $.newShow.create)}
            <Keys keys="Enter" />
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The fields as they are typed, and what becomes of them. */
function useNewShow(title: string) {
  const [fields, setFields] = useState(() => newShowFields(title));
  const [own, setOwn] = useState<ReadonlySet<FieldName>>(new Set());
  const { made, faults } = useMemo(() => readNewShow(fields), [fields]);
  const lastMade = useRef(made);
  if (made) lastMade.current = made;
  const set = <K extends FieldName>(name: K, value: NewShowFields[K]) => {
    const typed = new Set(own).add(name);
    setOwn(typed);
    setFields(followField({ ...fields, [name]: value }, name, typed));
  };
  return { fields, made, lastMade: lastMade.current, faults, set };
}

/** The keyboard goes where something is wrong. */
function focusFault(form: HTMLFormElement | null, faults: FieldFaults): void {
  const [name] = Object.keys(faults);
  form?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
}
