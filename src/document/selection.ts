import type { SceneTimes } from '../core';

/** What the inspector shows: `index` counts scenes or transitions of the storyboard, and is 0 for the rest. */
export type Selection = {
  readonly kind: 'scene' | 'transition' | 'takeoff' | 'landing' | 'show' | 'site' | 'fleet' | 'limits';
  readonly index: number;
  /** Further scenes that are selected with that of `index`; they are changed together. */
  readonly others?: readonly number[];
  /** Ids of figures of the scene of `index` that are selected within it; none where the scene is selected as a whole. */
  readonly figures?: readonly string[];
  /** Name of a part of the only figure that is selected. */
  readonly part?: string;
} | null;

const NO_FIGURES: readonly string[] = [];

/** Ids of the figures that are selected within a scene; the same list until that changes. */
export function selectedFigures(selection: Selection): readonly string[] {
  return selection?.kind === 'scene' ? (selection.figures ?? NO_FIGURES) : NO_FIGURES;
}

/** Figures of one scene; without any the scene as a whole. */
export function selectFigures(index: number, figures: readonly string[]): Selection {
  const ids = [...new Set(figures)];
  return ids.length === 0 ? { kind: 'scene', index } : { kind: 'scene', index, figures: ids };
}

/** A part of a figure. */
export function selectPart(index: number, figure: string, part: string): Selection {
  return { kind: 'scene', index, figures: [figure], part };
}

/** The part that is selected within a figure; null where none is. */
export function selectedPart(selection: Selection): { readonly figure: string; readonly part: string } | null {
  const [figure, ...others] = selectedFigures(selection);
  const part = selection?.part;
  return figure === undefined || others.length > 0 || part === undefined ? null : { figure, part };
}

/** One step up: from a part to its figure, from figures to their scene. @returns null where there is nothing to leave. */
export function goUp(selection: Selection): Selection {
  const figures = selectedFigures(selection);
  if (!selection || figures.length === 0) return null;
  return selectFigures(selection.index, selectedPart(selection) ? figures : []);
}

/** What becomes of a selection when more is selected: put in its place, added, taken away, or what both have. */
export type SelectMode = 'replace' | 'add' | 'remove' | 'intersect';

/** A selection of figures changed by others of a scene. What was selected in another scene counts as nothing. */
export function changeFigures(
  selection: Selection,
  index: number,
  figures: readonly string[],
  mode: SelectMode,
): Selection {
  const before = selection?.index === index ? selectedFigures(selection) : [];
  const results: Record<SelectMode, () => readonly string[]> = {
    replace: () => figures,
    add: () => [...before, ...figures],
    remove: () => before.filter((id) => !figures.includes(id)),
    intersect: () => before.filter((id) => figures.includes(id)),
  };
  return selectFigures(index, results[mode]());
}

/** The figure after that which was selected last, or before the first. @returns null past the last. */
export function nextFigure(selection: Selection, all: readonly string[], by: 1 | -1): string | null {
  const selected = all.filter((id) => selectedFigures(selection).includes(id));
  const from = by > 0 ? selected.at(-1) : selected[0];
  return nextOf(all, from, by);
}

/** The name after another in a list, or the first; null past the last. */
export function nextOf(all: readonly string[], from: string | undefined, by: 1 | -1): string | null {
  if (from === undefined) return (by > 0 ? all[0] : all.at(-1)) ?? null;
  return all[all.indexOf(from) + by] ?? null;
}

/** Indices of the scenes that are selected, in the order of the show. */
export function selectedScenes(selection: Selection): readonly number[] {
  if (selection?.kind !== 'scene') return [];
  return [...new Set([selection.index, ...(selection.others ?? [])])].sort((a, b) => a - b);
}

export function hasSeveral(selection: Selection): boolean {
  return selectedScenes(selection).length > 1;
}

/** Several scenes as one selection. @param index the one that is looked at. */
export function selectScenes(index: number, scenes: readonly number[] = []): Selection {
  const others = scenes.filter((other) => other !== index);
  return others.length === 0 ? { kind: 'scene', index } : { kind: 'scene', index, others };
}

/** Adds a scene to a selection, or takes it away; the last one stays. */
export function toggleScene(selection: Selection, index: number): Selection {
  const scenes = selectedScenes(selection);
  if (!scenes.includes(index)) return selectScenes(index, scenes);
  const rest = scenes.filter((other) => other !== index);
  const [first] = rest;
  if (first === undefined) return selection;
  const stays = selection?.index;
  return selectScenes(stays === undefined || stays === index ? first : stays, rest);
}

/** All scenes from where a selection began to another scene, which is then looked at. */
export function extendTo(selection: Selection, index: number): Selection {
  const anchor = anchorOf(selection) ?? index;
  const [low, high] = [Math.min(anchor, index), Math.max(anchor, index)];
  return selectScenes(
    index,
    Array.from({ length: high - low + 1 }, (_, k) => low + k),
  );
}

/** Where a run of scenes began: its other end; of scenes that are no run the one that is looked at. */
function anchorOf(selection: Selection): number | null {
  const scenes = selectedScenes(selection);
  const [first] = scenes;
  const last = scenes.at(-1);
  if (!selection || first === undefined || last === undefined) return null;
  if (last - first + 1 !== scenes.length) return selection.index;
  if (selection.index === last) return first;
  return selection.index === first ? last : selection.index;
}

/** A selection without the scenes that are no longer there. */
export function withinScenes(selection: Selection, count: number): Selection {
  if (selection?.kind !== 'scene') return selection;
  const left = selectedScenes(selection).filter((index) => index < count);
  const [first] = left;
  if (first === undefined) return null;
  if (left.includes(selection.index) && selection.figures) return selection;
  return selectScenes(left.includes(selection.index) ? selection.index : first, left);
}

/** When a scene is flown; null while no plan has it. @param id of the scene. */
export function timesOf(plan: { readonly scenes: readonly SceneTimes[] } | null, id: string): SceneTimes | null {
  return plan?.scenes.find((scene) => scene.id === id) ?? null;
}
