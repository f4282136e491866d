import { scenesOf, selectedFigures, selectFigures } from '../../../document';
import {
  alignFigures,
  type CopiedFigures,
  combineFigures,
  copyFigures,
  distributeFigures,
  type EditName,
  type FigureSize,
  figuresToAudience,
  lineOfCopies,
  mirrorFigures,
  moveFigures,
  removeFigures,
  ringOfCopies,
} from '../../../editing';
import type { Show, ShowEdit } from '../../../show';
import type { Studio } from '../../studio-context';

/** Edits of the selected figures as the screen asks for them: each is one step. */

/** A copy stands this far to the right of what it was made of. */
const BESIDE_M = 10;
const LINE = { count: 3, stepM: 30 };
const UNKNOWN_SIZE_M = 30;
const RING = { count: 6, radiusM: 30 };

interface Chosen {
  readonly show: Show;
  readonly scene: number;
  readonly ids: readonly string[];
}

function chosenOf({ session, editor }: Studio): Chosen | null {
  const { selection } = session.getState();
  const show = editor.getState().document?.value.show;
  const ids = selectedFigures(selection);
  return show && selection && ids.length > 0 ? { show, scene: selection.index, ids } : null;
}

/** What an edit of figures is called: by the name of one, by the number of several. */
function named(key: string, { show, scene, ids }: Chosen): EditName {
  const figure = scenesOf(show)[scene]!.figures.find(({ id }) => id === ids[0]);
  if (ids.length > 1 || !figure) return { key, figures: ids.length };
  return { key, of: figure.name ?? show.formations[figure.formation]?.title ?? figure.id };
}

function edit(studio: Studio, key: string, make: (chosen: Chosen) => readonly ShowEdit[]): void {
  const chosen = chosenOf(studio);
  if (!chosen) return;
  const edits = make(chosen);
  if (edits.length > 0) studio.actions.edit(named(key, chosen), edits);
}

/** Makes copies and selects them. */
function copy(studio: Studio, key: string, byM: readonly (readonly [number, number, number])[], isAdded = false): void {
  const chosen = chosenOf(studio);
  if (!chosen) return;
  const { edits, ids }: CopiedFigures = copyFigures(chosen.show, chosen.scene, chosen.ids, byM);
  if (!studio.actions.edit(named(key, chosen), edits)) return;
  studio.session.setState({ selection: selectFigures(chosen.scene, isAdded ? [...chosen.ids, ...ids] : ids) });
}

export function align(studio: Studio, axis: 0 | 1 | 2): void {
  edit(studio, 'align', ({ show, scene, ids }) => alignFigures(show, scene, ids, axis));
}

export function distribute(studio: Studio, axis: 0 | 1 | 2): void {
  edit(studio, 'distribute', ({ show, scene, ids }) => distributeFigures(show, scene, ids, axis));
}

export function mirror(studio: Studio): void {
  edit(studio, 'mirror', ({ show, scene, ids }) => mirrorFigures(show, scene, ids));
}

export function toAudience(studio: Studio): void {
  edit(studio, 'faceAudience', ({ show, scene, ids }) => figuresToAudience(show, scene, ids));
}

export function nudge(studio: Studio, byM: readonly [number, number, number]): void {
  edit(studio, 'move', ({ show, scene, ids }) => moveFigures(show, scene, ids, byM));
}

export function duplicate(studio: Studio): void {
  copy(studio, 'duplicate', [[BESIDE_M, 0, 0]]);
}

export function arrayLine(studio: Studio): void {
  copy(studio, 'array', lineOfCopies(LINE.count, LINE.stepM), true);
}

export function arrayRing(studio: Studio): void {
  copy(studio, 'array', ringOfCopies(RING.count, RING.radiusM), true);
}

/** The second of two selected figures comes into the first, which stays selected. */
export async function combine(studio: Studio): Promise<void> {
  const chosen = chosenOf(studio);
  const [first, second] = chosen?.ids ?? [];
  if (!chosen || first === undefined || second === undefined) return;
  const sizes = [sizeOfFigure(studio, chosen, first), sizeOfFigure(studio, chosen, second)] as const;
  const { edits, needsFont } = combineFigures(chosen.show, chosen.scene, [first, second], sizes);
  const files = needsFont ? await studio.actions.studioFont() : undefined;
  if (studio.actions.edit(named('combine', chosen), edits, files))
    studio.session.setState({ selection: selectFigures(chosen.scene, [first]) });
}

/** As its lights stand; of some size where nothing is known of them yet. */
function sizeOfFigure({ editor }: Studio, { show, scene }: Chosen, id: string): FigureSize {
  const { live } = editor.getState();
  const at = scenesOf(show)[scene]!.figures.findIndex((figure) => figure.id === id);
  const inputs = live?.inputsOf(scene, at);
  const points = inputs && live?.formationPoints(`combined/${id}`, inputs);
  if (!points || points.parts.length < 2) return { widthM: UNKNOWN_SIZE_M, heightM: UNKNOWN_SIZE_M };
  const span = (axis: 0 | 2) => {
    const along = points.positionsM.filter((_, k) => k % 3 === axis);
    return along.reduce((a, b) => Math.max(a, b)) - along.reduce((a, b) => Math.min(a, b));
  };
  return { widthM: span(0), heightM: span(2) };
}

export function remove(studio: Studio): void {
  edit(studio, 'remove', ({ show, scene, ids }) => removeFigures(show, scene, ids));
  const { selection } = studio.session.getState();
  if (selection) studio.session.setState({ selection: selectFigures(selection.index, []) });
}
