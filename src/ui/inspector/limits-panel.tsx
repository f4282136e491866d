import type { ShowDocument } from '../../editing';
import { type EditPath, PROFILES, profileOf } from '../../show';
import { FormValue, RecordForm } from '../form';
import { useWords } from '../i18n/form';
import { Button } from '../kit';
import { useStudio } from '../studio-context';
import { Section } from './facts';
import styles from './inspector.module.css';
import { useEditing, useShown, valuesAt } from './use-editing';

const PATH: EditPath = ['profile'];

/** A profile of the studio by its name, or limits of the show's own, each with the value that it stands in place of. */
export function LimitsPanel({ document }: { readonly document: ShowDocument }) {
  const words = useWords();
  const show = useShown(document);
  const editing = useEditing(document);
  const { node, values } = valuesAt(show, [PATH]);
  const [value] = values;
  const isOwn = typeof value !== 'string';
  const base = isOwn ? baseOf(value as OwnProfile) : null;
  const noteOf = (path: EditPath, of: unknown) => {
    const was = path.slice(PATH.length).reduce((at: unknown, step) => (at as never)?.[step], base);
    if (!base || typeof was !== 'number' || was === of) return null;
    return words.word('was', { name: words.choice(base.name), value: was });
  };
  return (
    <Section title={words.word('limits')}>
      <ProfileField document={document} isOwn={isOwn} />
      {isOwn && (
        <RecordForm name="profile" node={node} paths={[PATH]} values={values} editing={{ ...editing, noteOf }} />
      )}
    </Section>
  );
}

/** Which profile is held to; that of the show's own can be begun from each, and given up again. */
function ProfileField({ document, isOwn }: { readonly document: ShowDocument; readonly isOwn: boolean }) {
  const words = useWords();
  const { actions } = useStudio();
  const editing = useEditing(document);
  const show = useShown(document);
  const { node, values } = valuesAt(show, [PATH]);
  const names = (node.anyOf ?? []).flatMap((option) => option.enum ?? []).map(String);
  const begin = () => {
    const { name, source, ...limits } = profileOf(show);
    const profile = { ...limits, name: `${name} *`.slice(0, 120), source: `${name}: ${source}`.slice(0, 120) };
    actions.edit({ key: 'change', of: words.word('limits') }, [{ kind: 'set', at: PATH, value: profile }]);
  };
  return (
    <>
      <FormValue
        name="profile"
        node={{ type: 'string', enum: isOwn ? [...names, OWN] : names }}
        paths={[PATH]}
        values={isOwn ? [OWN] : values}
        editing={editing}
      />
      {!isOwn && (
        <div className={styles.sectionAction}>
          <Button onClick={begin}>{words.word('ownLimits')}</Button>
        </div>
      )}
    </>
  );
}

/** How the list of profiles names limits of the show's own. */
const OWN = 'custom';

interface OwnProfile {
  readonly source: string;
}

/** The profile of the studio that limits of one's own began as: their source begins with its name. */
function baseOf({ source }: OwnProfile) {
  return PROFILES.find(({ name }) => source.startsWith(`${name}:`)) ?? null;
}
