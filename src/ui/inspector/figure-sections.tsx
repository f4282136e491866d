import { Plus, X } from 'lucide-react';
import { scenesOf } from '../../document';
import { formationPath, type ShowDocument } from '../../editing';
import { childNode, type EditPath, type Figure } from '../../show';
import { FormValue } from '../form';
import { useWords } from '../i18n/form';
import { Button, IconButton, Menu, MenuItem } from '../kit';
import { useStudio } from '../studio-context';
import { EditSection } from './edit-section';
import { Section } from './facts';
import { FigureFaults } from './figure-faults';
import { FileReading } from './formation/file-reading';
import { FormationFacts } from './formation/formation-facts';
import { FormationSliders } from './formation/formation-sliders';
import { triedOf } from './formation/sliders-of';
import { type ShownFormation, useFormation } from './formation/use-formation';
import styles from './inspector.module.css';
import { formationsOf, useEditing, useShown, valuesAt } from './use-editing';

/** Keys of a figure that have a section of their own. */
const SECTIONS = ['formation', 'placement', 'light'];

interface FigureSectionsProps {
  readonly document: ShowDocument;
  /** Where the figures stand that change together. */
  readonly paths: readonly EditPath[];
  /** Index of the scene of the first of them. */
  readonly scene: number;
  /** The only figure of a scene needs no heading of its own, and stays. */
  readonly isOnly: boolean;
}

/** What figures show, where, in which light and how they move: of one, or of several that change together. */
export function FigureSections({ document, paths, scene, isOnly }: FigureSectionsProps) {
  const words = useWords();
  const editing = useEditing(document);
  const { node, values } = valuesAt(useShown(document), paths);
  const figures = values as readonly Figure[];
  const [first] = figures;
  if (!first || figures.includes(undefined as never)) return null;
  const formations = [...new Set(figures.map(({ formation }) => formation))];
  const under = (key: string) => paths.map((path) => [...path, key]);
  const name = first.name ?? first.id;
  return (
    <>
      <Section
        title={isOnly || paths.length > 1 ? words.label('figure') : name}
        aside={!isOnly && paths.length === 1 && <RemoveFigure scene={scene} id={first.id} name={name} />}
      >
        <FormValue
          name="formation"
          node={childNode(node, first, 'formation')}
          paths={under('formation')}
          values={figures.map(({ formation }) => formation)}
          editing={editing}
        />
        {paths.length === 1 && <FigureFaults scene={scene} figure={first.id} name={name} path={paths[0]!} />}
      </Section>
      {paths.length === 1 && (
        <FigureFormation document={document} scene={scene} at={Number(paths[0]!.at(-1))} figure={first} />
      )}
      {paths.length > 1 && <EditSection document={document} title="formation" paths={formations.map(formationPath)} />}
      <EditSection document={document} title="placement" paths={under('placement')} />
      <EditSection document={document} title="light" paths={under('light')} />
      <FigureFields document={document} scene={scene} paths={paths} />
    </>
  );
}

/** What a figure has beside its formation, its place and its light. */
function FigureFields({ document, scene, paths }: Pick<FigureSectionsProps, 'document' | 'scene' | 'paths'>) {
  const shown = useFormation(scene, Number(paths[0]!.at(-1)));
  const now = paths.length === 1 ? countsNow(shown) : {};
  return <EditSection document={document} title="figure" paths={paths} without={SECTIONS} now={now} />;
}

/** What counts of a formation while nothing is set. */
function countsNow(shown: ShownFormation | null): Readonly<Record<string, unknown>> {
  if (!shown) return {};
  return { points: shown.count, spacingM: shown.inputs.spacingM };
}

interface FigureFormationProps {
  readonly document: ShowDocument;
  readonly scene: number;
  /** Index of the figure within it. */
  readonly at: number;
  readonly figure: Figure;
}

/** What a figure shows: what was read of its file, what a hand tries out, how it looks, and all the rest of its fields. */
function FigureFormation({ document, scene, at, figure: { id, formation } }: FigureFormationProps) {
  const shown = useFormation(scene, at);
  const recipe = useShown(document).formations[formation]?.recipe;
  const path = formationPath(formation);
  const tried = new Set(recipe ? triedOf(recipe).map((at) => [...path, ...at].join()) : []);
  return (
    <>
      {shown && recipe && (
        <FileReading
          document={document}
          path={[...path, 'recipe']}
          name={formation}
          recipe={recipe}
          of={{ scene, figure: id }}
          formation={shown}
        />
      )}
      {shown && tried.size > 0 && <FormationSliders document={document} path={path} shown={shown} />}
      {shown && <FormationFacts formation={shown} />}
      <EditSection
        document={document}
        title="formation"
        paths={[path]}
        now={countsNow(shown)}
        isElsewhere={(field) => shown !== null && tried.has(field.join())}
      />
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
    void import('../commands/actions/scene-actions').then((actions) => actions.removeFigure(studio, scene, id));
  return <IconButton icon={X} label={`${words.word('remove')}: ${name}`} onClick={remove} />;
}

/** Puts a further figure into a scene, of a formation that the show has. */
export function AddFigure({ document, scene }: { readonly document: ShowDocument; readonly scene: number }) {
  const words = useWords();
  const studio = useStudio();
  const show = useShown(document);
  if (scene >= scenesOf(show).length) return null;
  const add = (formation: string) =>
    void import('../commands/actions/scene-actions').then((actions) => actions.addFigure(studio, scene, formation));
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
