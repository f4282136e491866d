import { useTranslation } from 'react-i18next';
import { type Selection, scenesOf, selectedFigures, selectedScenes } from '../../document';
import { figurePath, launchPath, type ShowDocument, scenePath } from '../../editing';
import { childNode } from '../../show';
import { findCommand, runCommand } from '../commands';
import { FormValue } from '../form';
import { useWords } from '../i18n/form';
import { Button } from '../kit';
import { useStudio } from '../studio-context';
import { EditSection } from './edit-section';
import { Section } from './facts';
import { AddFigure, FigureSections } from './figure-sections';
import styles from './inspector.module.css';
import { LimitsPanel } from './limits-panel';
import { matchedFigures, nameOfFigure, togetherWord } from './matched-figures';
import { useEditing, useShown, valuesAt } from './use-editing';

interface EditPanelProps {
  readonly document: ShowDocument;
  readonly selection: Selection;
}

/** A field for every value of what is selected. */
export function EditPanel({ document, selection }: EditPanelProps) {
  switch (selection?.kind) {
    case 'scene':
      return <ScenePanel document={document} indices={selectedScenes(selection)} selection={selection} />;
    case 'transition':
      return <TransitionPanel document={document} index={selection.index} />;
    case 'takeoff':
    case 'landing':
      return <EditSection document={document} title={selection.kind} paths={[launchPath(selection.kind)]} />;
    case 'site':
      return <EditSection document={document} title="site" paths={[['site']]} />;
    case 'fleet':
      return <EditSection document={document} title="fleet" paths={[['fleet']]} />;
    case 'limits':
      return <LimitsPanel document={document} />;
    case 'show':
      return <EditSection document={document} title="title" paths={[[]]} without={SHOW_PARTS} />;
    default:
      return null;
  }
}

/** What belongs to the show as a whole and has a panel of its own. */
const SHOW_PARTS = ['site', 'fleet', 'profile', 'formations', 'storyboards', 'notes'];

/** Keys of a scene that have a section of their own, or are edited in the outline. */
const SCENE_SECTIONS = ['name', 'figures', 'transition'];

interface ScenesProps {
  readonly document: ShowDocument;
  readonly indices: readonly number[];
}

/**
 * Scenes with their figures: of several those at the same place of each list, or the first of each where one has more than
 * another. What differs reads as mixed, and changes together.
 */
function ScenePanel({ document, indices, selection }: ScenesProps & { readonly selection: Selection }) {
  const show = useShown(document);
  const scenes = scenesOf(show);
  const shown = indices.filter((index) => index < scenes.length);
  const [first] = shown;
  if (first === undefined) return null;
  const isOne = shown.length === 1;
  const chosen = isOne ? selectedFigures(selection) : [];
  const figures = matchedFigures(shown.map((index) => scenes[index]!));
  const selected = [...figures.keys()].filter((at) => chosen.includes(figures[at]!.id));
  const paths = shown.map(scenePath);
  return (
    <>
      <SceneHead document={document} indices={shown} />
      {selected.length > 0 ? (
        <SelectedFigures document={document} scene={first} at={selected} />
      ) : (
        figures.map(({ id }, at) => (
          <FigureSections
            key={isOne ? id : at}
            document={document}
            paths={shown.map((scene) => figurePath(scene, at))}
            scene={first}
            isOnly={figures.length === 1}
          />
        ))
      )}
      {isOne && selected.length === 0 && <AddFigure document={document} scene={first} />}
      <FaceAudience />
      <EditSection document={document} title="transition" paths={paths.map((path) => [...path, 'transition'])} />
      <EditSection
        document={document}
        title="scene"
        paths={paths}
        without={SCENE_SECTIONS}
        names={{ figure: scenes[first]!.figures.map(nameOfFigure) }}
      />
    </>
  );
}

interface SelectedFiguresProps {
  readonly document: ShowDocument;
  readonly scene: number;
  /** Indices of the figures within it. */
  readonly at: readonly number[];
}

/** The figures that are selected within a scene, as one. */
function SelectedFigures({ document, scene, at }: SelectedFiguresProps) {
  const { t } = useTranslation();
  const words = useWords();
  const count = scenesOf(useShown(document))[scene]!.figures.length;
  return (
    <>
      {at.length > 1 && (
        <Section title={t(($) => $.scenes.figures, { count: at.length })}>
          <p className={styles.source}>{words.word('figuresTogether')}</p>
        </Section>
      )}
      <FigureSections
        key={at.join()}
        document={document}
        paths={at.map((index) => figurePath(scene, index))}
        scene={scene}
        isOnly={count === 1}
      />
    </>
  );
}

/** The name of a scene, or how many there are. */
function SceneHead({ document, indices }: ScenesProps) {
  const words = useWords();
  const studio = useStudio();
  const editing = useEditing(document);
  const show = useShown(document);
  const [index] = indices;
  if (index === undefined) return null;
  if (indices.length > 1)
    return (
      <Section title={words.word('scenes', { count: indices.length })}>
        <p className={styles.source}>{words.word(togetherWord(indices.map((at) => scenesOf(show)[at]!)))}</p>
      </Section>
    );
  const path = scenePath(index);
  const { node } = valuesAt(show, [path]);
  const scene = scenesOf(show)[index]!;
  const rename = (text: string) =>
    void import('../commands/actions/scene-actions').then((actions) => actions.rename(studio, index, text));
  return (
    <Section title={scene.name} aside={<span>{words.label('scene')}</span>}>
      <FormValue
        name="name"
        node={childNode(node, scene, 'name')}
        paths={[[...path, 'name']]}
        values={[scene.name]}
        editing={{ ...editing, commit: (_, [edit]) => edit?.kind === 'set' && rename(String(edit.value)) }}
      />
    </Section>
  );
}

function FaceAudience() {
  const { t } = useTranslation();
  const studio = useStudio();
  const command = findCommand('face-audience');
  return (
    <div className={styles.sectionAction}>
      <Button onClick={() => runCommand(command, studio)}>{command.label(t)}</Button>
    </div>
  );
}

/** The transition into the scene of the same index; the one to the landing has no values of its own. */
function TransitionPanel({ document, index }: { readonly document: ShowDocument; readonly index: number }) {
  const show = useShown(document);
  if (index >= scenesOf(show).length) return null;
  return <EditSection document={document} title="transition" paths={[[...scenePath(index), 'transition']]} />;
}
