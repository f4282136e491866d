import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { scenesOf, selectedFigures, selectedPart, selectFigures } from '../../document';
import type { ShowDocument } from '../../editing';
import { useDocument, useEditor, useSession, useStudio } from '../studio-context';
import styles from './sky.module.css';

/** Where one is once figures are selected: the show, its scene, the figure, its part; what stands before goes back up. */
export function Breadcrumb() {
  const document = useEditor((state) => state.document);
  return document && <Crumbs document={document} />;
}

function Crumbs({ document }: { readonly document: ShowDocument }) {
  const { t } = useTranslation();
  const { session } = useStudio();
  const selection = useSession((state) => state.selection);
  const { show } = useDocument(document, ({ entries, at }) => entries[at]!.value);
  const ids = selectedFigures(selection);
  const scene = selection?.kind === 'scene' ? scenesOf(show)[selection.index] : undefined;
  if (!selection || !scene || ids.length === 0) return null;
  const figure = scene.figures.find(({ id }) => id === ids[0]);
  const part = selectedPart(selection)?.part;
  const name = figure && (figure.name ?? show.formations[figure.formation]?.title ?? figure.id);
  return (
    <nav className={styles.crumbs} aria-label={t(($) => $.sky.whereYouAre)}>
      <button type="button" onClick={() => session.setState({ selection: { kind: 'show', index: 0 } })}>
        {t(($) => $.menu.file)}
      </button>
      <ChevronRight size={14} aria-hidden />
      <button type="button" onClick={() => session.setState({ selection: selectFigures(selection.index, []) })}>
        {scene.name}
      </button>
      <ChevronRight size={14} aria-hidden />
      {part !== undefined && (
        <>
          <button type="button" onClick={() => session.setState({ selection: selectFigures(selection.index, ids) })}>
            {name}
          </button>
          <ChevronRight size={14} aria-hidden />
        </>
      )}
      <span aria-current="location">
        {part ?? (ids.length > 1 ? t(($) => $.scenes.figures, { count: ids.length }) : name)}
      </span>
    </nav>
  );
}
