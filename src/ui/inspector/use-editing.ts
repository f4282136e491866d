import { scenesOf } from '../../document';
import type { ShowDocument } from '../../editing';
import { childNode, type EditPath, type SchemaNode, type Show, showJsonSchema } from '../../show';
import { draftWherePossible } from '../draft';
import type { FormEditing } from '../form';
import { useDocument, useStudio } from '../studio-context';

/** The show with what a hand is at. */
export function useShown(document: ShowDocument): Show {
  return useDocument(document, ({ draft, entries, at }) => draft ?? entries[at]!.value).show;
}

/** What is at paths of the show, and what the schema says of the first of them. */
export function valuesAt(
  show: Show,
  paths: readonly EditPath[],
): { readonly node: SchemaNode; readonly values: readonly unknown[] } {
  const [first = []] = paths;
  let node = showJsonSchema();
  let value: unknown = show;
  for (const step of first) {
    node = childNode(node, value, step);
    value = childOf(value, step);
  }
  return { node, values: paths.map((path) => path.reduce(childOf, show as unknown)) };
}

function childOf(value: unknown, step: string | number): unknown {
  return (value as Record<string | number, unknown> | undefined)?.[step];
}

/** How the forms of the inspector change the show. @param names what there is to choose from beside scenes and formations. */
export function useEditing(document: ShowDocument, names?: FormEditing['names']): FormEditing {
  const { actions } = useStudio();
  const { show, assets } = useDocument(document, ({ entries, at }) => entries[at]!.value);
  return {
    draft: (edits) => (edits ? draftWherePossible(document, edits) : document.discard()),
    commit: (label, edits, files) => void actions.edit({ key: 'change', of: label }, edits, files),
    files: assets,
    names: {
      scene: scenesOf(show).map(({ id, name }) => ({ value: id, label: name })),
      formation: formationsOf(show),
      ...names,
    },
  };
}

/** The formations of the show to choose from. */
export function formationsOf({ formations }: Show) {
  return Object.entries(formations).map(([key, { title }]) => ({ value: key, label: title ?? key }));
}
