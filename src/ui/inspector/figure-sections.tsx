import { Plus, X } from 'lucide-react';
import { scenesOf } from '../../document';
import { figurePath, formationPath, type ShowDocument } from '../../editing';
import { childNode, type Figure } from '../../show';
import { FormValue } from '../form';
import { useWords } from '../i18n/form';
import { Button, IconButton, Menu, MenuItem } from '../kit';
import { useStudio } from '../studio-context';
import { EditSection } from './edit-section';
import { Section } from './facts';
import { FormationFacts } from './formation-facts';
import styles from './inspector.module.css';
import { formationsOf, useEditing, useShown, valuesAt } from './use-editing';

/** Keys of a figure that have a section of their own. */
const SECTIONS = ['formation', 'placement', 'light'];

interface FigureSectionsProps {
  readonly document: ShowDocument;
  /** Indices of the scenes whose figures change together. */
  readonly scenes: readonly number[];
  /** Which of the figures of each. */
  readonly at: number;
  /** The only figure of a scene needs no heading of its own, and stays. */
  readonly isOnly: boolean;
}

/** What a figure shows, where, in which light and how it moves; of several scenes their figures at one place of the list. */
export function FigureSections({ document, scenes, at, isOnly }: FigureSectionsProps) {
  const words = useWords();
  const editing = useEditing(document);
  const paths = scenes.map((scene) => figurePath(scene, at));
  const { node, values } = valuesAt(useShown(document), paths);
  const figures = values as readonly Figure[];
  const [first] = figures;
  const [scene] = scenes;
  if (!first || scene === undefined) return null;
  const formations = [...new Set(figures.map(({ formation }) => formation))];
  const under = (key: string) => paths.map((path) => [...path, key]);
  const name = first.name ?? first.id;
  return (
    <>
      <Section
        title={isOnly ? words.label('figure') : name}
        aside={!isOnly && scenes.length === 1 && <RemoveFigure scene={scene} id={first.id} name={name} />}
      >
        <FormValue
          name="formation"
          node={childNode(node, first, 'formation')}
          paths={under('formation')}
          values={figures.map(({ formation }) => formation)}
          editing={editing}
        />
      </Section>
      <EditSection document={document} title="formation" paths={formations.map(formationPath)} />
      {scenes.length === 1 && <FormationFacts scene={scene} figure={at} />}
      <EditSection document={document} title="placement" paths={under('placement')} />
      <EditSection document={document} title="light" paths={under('light')} />
      <EditSection document={document} title="figure" paths={paths} without={SECTIONS} />
    </>
  );
}

interface RemoveFigureProps {
  readonly scene: number;
  readonly id: string;
  readonly name: string;
}

function RemoveFigure({ scene, id, name }: RemoveFigureProps) {
  const words = useWords();
  const studio = useStudio();
  const remove = () =>
    void import('../commands/scene-actions').then((actions) => actions.removeFigure(studio, scene, id));
  return <IconButton icon={X} label={`${words.word('remove')}: ${name}`} onClick={remove} />;
}

/** Puts a further figure into a scene, of a formation that the show has. */
export function AddFigure({ document, scene }: { readonly document: ShowDocument; readonly scene: number }) {
  const words = useWords();
  const studio = useStudio();
  const show = useShown(document);
  if (scene >= scenesOf(show).length) return null;
  const add = (formation: string) =>
    void import('../commands/scene-actions').then((actions) => actions.addFigure(studio, scene, formation));
  const trigger = (
    <Button>
      <Plus size={16} aria-hidden />
      {words.word('addFigure')}
    </Button>
  );
  return (
    <div className={styles.sectionAction}>
      <Menu trigger={trigger}>
        {formationsOf(show).map(({ value, label }) => (
          <MenuItem key={value} label={label} onSelect={() => add(value)} />
        ))}
      </Menu>
    </div>
  );
}
