import { useTranslation } from 'react-i18next';
import { Keys } from '../kit';
import { Dialog } from '../kit/dialog';
import styles from './key-help.module.css';
import { COMMAND_GROUPS, COMMANDS } from './table/command-table';

/** `?`: every shortcut, from the command table. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t(($) => $.keys.title)} closeLabel={t(($) => $.keys.close)} onClose={onClose}>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={styles.heading}>{t(($) => $.menu[group])}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.keys).map((command) => (
                <div key={command.id} className={styles.row}>
                  <dt>{command.label(t)}</dt>
                  <dd className={styles.caps}>
                    {[command.keys!, ...(command.moreKeys ?? [])].map((keys) => (
                      <Keys key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <PointerHelp />
      </div>
    </Dialog>
  );
}

/** What the pointer does in the sky, which no command has. */
function PointerHelp() {
  const { t } = useTranslation('tools', { useSuspense: true });
  const rows: readonly (readonly [string, string])[] = [
    [t(($) => $.pointer.select), t(($) => $.pointer.click)],
    [t(($) => $.pointer.part), t(($) => $.pointer.doubleClick)],
    [t(($) => $.pointer.box), t(($) => $.pointer.drag)],
    [t(($) => $.pointer.move), t(($) => $.pointer.drag)],
    [t(($) => $.pointer.into), '↵ Tab Esc'],
    [t(($) => $.pointer.look), t(($) => $.pointer.middle)],
    [t(($) => $.pointer.pan), t(($) => $.pointer.right)],
    [t(($) => $.pointer.zoom), t(($) => $.pointer.wheel)],
  ];
  return (
    <section>
      <h3 className={styles.heading}>{t(($) => $.pointer.title)}</h3>
      <dl>
        {rows.map(([what, how]) => (
          <div key={what} className={styles.row}>
            <dt>{what}</dt>
            <dd className={styles.caps}>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
