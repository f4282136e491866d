import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Menu, MenuItem, MenuSeparator } from '../kit';
import { useEditor, useStudio } from '../studio-context';
import styles from './library.module.css';

/** The heading of what another show brings, with a button that puts it away. */
export function OtherShowHeading() {
  const { t } = useTranslation('library');
  const { editor } = useStudio();
  const other = useEditor((state) => state.otherShow);
  const title = other?.title ?? '';
  return (
    <div className={styles.otherHeading}>
      <h3 className={styles.group}>{title}</h3>
      <IconButton
        icon={X}
        label={t(($) => $.putAway, { title })}
        onClick={() => editor.setState({ otherShow: null })}
      />
    </div>
  );
}

/** Where further formations come from: the shows that come with the studio, and files. */
export function OtherShowMenu() {
  const { t } = useTranslation('library');
  const { editor, actions, shows } = useStudio();
  const listed = useEditor((state) => state.listed);
  const read = async (id?: string) => {
    const otherShow = await actions.readOtherShow(id);
    if (otherShow) editor.setState({ otherShow });
  };
  return (
    <div className={styles.keep}>
      <Menu trigger={<Button>{t(($) => $.another)}</Button>}>
        <MenuItem label={t(($) => $.fromFile)} onSelect={() => void read()} />
        <MenuSeparator />
        {shows
          .filter(({ id }) => id !== listed)
          .map(({ id, title }) => (
            <MenuItem key={id} label={title} onSelect={() => void read(id)} />
          ))}
      </Menu>
    </div>
  );
}
