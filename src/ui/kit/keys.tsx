import { keyNames } from './key-names';
import styles from './keys.module.css';

/** A shortcut as caps: `$mod+KeyK` reads as Ctrl K. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys, navigator.platform).map((name) => (
        <kbd key={name} className={styles.cap}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
