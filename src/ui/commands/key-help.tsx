import { useTranslation } from 'react-i18next';
import { Keys } from '../kit';
import { Dialog } from '../kit/dialog';
import { COMMAND_GROUPS, COMMANDS } from './command-table';
import styles from './key-help.module.css';

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
      </div>
    </Dialog>
  );
}
