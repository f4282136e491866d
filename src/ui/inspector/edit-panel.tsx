import { useTranslation } from 'react-i18next';
import { InputError } from '../../core';
import type { Selection } from '../../document';
import type { ShowDocument } from '../../editing';
import {
  childNode,
  type EditPath,
  type Figure,
  profileOf,
  type Scene,
  type SchemaNode,
  type ShowEdit,
  showJsonSchema,
} from '../../show';
import { findCommand, runCommand } from '../commands';
import { type FormEditing, FormValue, RecordForm } from '../form';
import { useWords } from '../i18n/form';
import { Button } from '../kit';
import { useDocument, useStudio } from '../studio-context';
import { Section } from './facts';
import styles from './inspector.module.css';

interface EditPanelProps {
  readonly document: ShowDocument;
  readonly selection: Selection;
}

/** A field for every value of what is selected. */
export function EditPanel({ document, selection }: EditPanelProps) {
  switch (selection?.kind) {
    case 'scene':
      return <ScenePanel document={document} index={selection.index} />;
    case 'transition':
      return <TransitionPanel document={document} index={selection.index} />;
    case 'takeoff':
      return <Part document={document} title="takeoff" path={['storyboards', 0, 'takeoff']} />;
    case 'landing':
      return <Part document={document} title="landing" path={['storyboards', 0, 'landing']} />;
    case 'site':
      return <Part document={document} title="site" path={['site']} />;
    case 'fleet':
      return <Part document={document} title="fleet" path={['fleet']} />;
    case 'limits':
      return <LimitsPanel document={document} />;
    case 'show':
      return <ShowPanel document={document} />;
    default:
      return null;
  }
}

/** What is at a path of the show, and what the schema says of it. */
function useAt(document: ShowDocument, path: EditPath): { readonly node: SchemaNode; readonly value: unknown } {
  const value = useDocument(document, ({ draft, entries, at }) => valueAt((draft ?? entries[at]!.value).show, path));
  let node = showJsonSchema();
  let parent: unknown = document.shown.show;
  for (const step of path) {
    node = childNode(node, parent, step);
    parent = valueAt(parent, [step]);
  }
  return { node, value };
}

/** What is not changed is the same object as before, so that only the fields of what is dragged are drawn again. */
function valueAt(from: unknown, path: EditPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    from,
  );
}

function useEditing(document: ShowDocument): FormEditing {
  const { actions } = useStudio();
  return {
    draft: (edits) => (edits ? draftWherePossible(document, edits) : document.discard()),
    commit: (label, edits) => actions.edit({ key: 'change', of: label }, edits),
  };
}

/** What the show cannot take while the hand moves leaves the draft as it was; the commit says why. */
function draftWherePossible(document: ShowDocument, edits: readonly ShowEdit[]): void {
  try {
    document.draft(edits);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

interface PartProps {
  readonly document: ShowDocument;
  /** A key whose label is the heading. */
  readonly title: string;
  readonly path: EditPath;
  readonly without?: readonly string[];
}

function Part({ document, title, path, without = [] }: PartProps) {
  const words = useWords();
  const { node, value } = useAt(document, path);
  const editing = useEditing(document);
  if (value === undefined) return null;
  return (
    <Section title={words.label(title)}>
      <RecordForm name={title} node={node} paths={[path]} values={[value]} editing={editing} without={without} />
    </Section>
  );
}

/** Keys of a scene and of a figure that have a section of their own, or are edited in the outline. */
const SCENE_SECTIONS = ['name', 'figures', 'transition'];
const FIGURE_SECTIONS = ['formation', 'placement', 'light'];

function ScenePanel({ document, index }: { readonly document: ShowDocument; readonly index: number }) {
  const path = ['storyboards', 0, 'scenes', index];
  const { value } = useAt(document, path);
  const scene = value as Scene | undefined;
  if (!scene) return null;
  return (
    <>
      <SceneHead document={document} index={index} />
      {scene.figures.map((figure, at) => (
        <FigureSections
          key={figure.id}
          document={document}
          figure={figure}
          path={[...path, 'figures', at]}
          isOnly={scene.figures.length === 1}
        />
      ))}
      <FaceAudience />
      <Part document={document} title="transition" path={[...path, 'transition']} />
      <Part document={document} title="scene" path={path} without={SCENE_SECTIONS} />
    </>
  );
}

interface FigureSectionsProps {
  readonly document: ShowDocument;
  readonly figure: Figure;
  readonly path: EditPath;
  /** The only figure of a scene needs no heading of its own. */
  readonly isOnly: boolean;
}

function FigureSections({ document, figure, path, isOnly }: FigureSectionsProps) {
  const words = useWords();
  const editing = useEditing(document);
  const choose = (
    <FormValue
      name="formation"
      node={{ type: 'string', enum: Object.keys(document.value.show.formations) }}
      paths={[[...path, 'formation']]}
      values={[figure.formation]}
      editing={editing}
    />
  );
  return (
    <>
      <Section title={isOnly ? words.label('figure') : (figure.name ?? figure.id)}>{choose}</Section>
      <Part document={document} title="formation" path={['formations', figure.formation]} />
      <Part document={document} title="placement" path={[...path, 'placement']} />
      <Part document={document} title="light" path={[...path, 'light']} />
      <Part document={document} title="figure" path={path} without={FIGURE_SECTIONS} />
    </>
  );
}

/** The name of the scene. */
function SceneHead({ document, index }: { readonly document: ShowDocument; readonly index: number }) {
  const words = useWords();
  const studio = useStudio();
  const path = ['storyboards', 0, 'scenes', index];
  const { node, value } = useAt(document, path);
  const { name } = value as Scene;
  const rename = (text: string) =>
    void import('../commands/scene-actions').then((actions) => actions.rename(studio, index, text));
  return (
    <Section title={String(name)} aside={<span>{words.label('scene')}</span>}>
      <FormValue
        name="name"
        node={childNode(node, value, 'name')}
        paths={[[...path, 'name']]}
        values={[name]}
        editing={{ draft: () => {}, commit: (_, [edit]) => edit?.kind === 'set' && rename(String(edit.value)) }}
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
  const path = ['storyboards', 0, 'scenes', index];
  const { value } = useAt(document, path);
  if (value === undefined) return null;
  return <Part document={document} title="transition" path={[...path, 'transition']} />;
}

/** A profile of the studio by its name, or limits of the show's own. */
function LimitsPanel({ document }: { readonly document: ShowDocument }) {
  const words = useWords();
  const { actions } = useStudio();
  const { node, value } = useAt(document, ['profile']);
  const editing = useEditing(document);
  const own = () => {
    const { name, source, ...limits } = profileOf(document.value.show);
    const from = `${name}: ${source}`.slice(0, 120);
    const profile = { ...limits, name: `${name} *`.slice(0, 120), source: from };
    actions.edit({ key: 'change', of: words.word('limits') }, [{ kind: 'set', at: ['profile'], value: profile }]);
  };
  if (typeof value !== 'string') {
    return (
      <Section title={words.word('limits')}>
        <RecordForm name="profile" node={node} paths={[['profile']]} values={[value]} editing={editing} />
      </Section>
    );
  }
  const names = { type: 'string', enum: (node.anyOf ?? []).flatMap((option) => option.enum ?? []) };
  return (
    <Section title={words.word('limits')}>
      <FormValue name="profile" node={names} paths={[['profile']]} values={[value]} editing={editing} />
      <div className={styles.sectionAction}>
        <Button onClick={own}>{words.word('ownLimits')}</Button>
      </div>
    </Section>
  );
}

/** What belongs to the show as a whole and has no panel of its own. */
const SHOW_PARTS = ['site', 'fleet', 'profile', 'formations', 'storyboards'];

function ShowPanel({ document }: { readonly document: ShowDocument }) {
  return <Part document={document} title="title" path={[]} without={SHOW_PARTS} />;
}
