import type { TFunction } from 'i18next';
import type { FixEdit } from '../../fixes';
import type { Format } from './use-format';

/** A change of a show in the reader's language. */
export function editText(edit: FixEdit, t: TFunction, format: Format): string {
  const metres = (value: number) => format.metres(value, Number.isInteger(value) ? 0 : 2);
  switch (edit.kind) {
    case 'lengthen-transition': {
      const { scene, byS, toS } = edit;
      const times = { by: format.seconds(byS), to: format.seconds(toS) };
      return t(($) => $.fixes.edit['lengthen-transition'], { scene: scene.name, ...times });
    }
    case 'make-transition-planned':
      return t(($) => $.fixes.edit['make-transition-planned'], { scene: edit.scene.name });
    case 'slow-movement':
    case 'reduce-amplitude':
    case 'scale-scene':
      return t(($) => $.fixes.edit[edit.kind], { scene: edit.scene.name, factor: format.number(edit.factor, 2) });
    case 'change-hold': {
      const by = format.seconds(Math.abs(edit.byS));
      return t(($) => $.fixes.edit[edit.byS > 0 ? 'hold-longer' : 'hold-shorter'], { scene: edit.scene.name, by });
    }
    case 'shorten-holds':
      return t(($) => $.fixes.edit['shorten-holds'], { factor: format.number(edit.factor, 2) });
    case 'move-scene':
      return t(($) => $.fixes.edit['move-scene'], { scene: edit.scene.name, way: moveText(edit.byM, t, format) });
    case 'move-figure':
      return t(($) => $.fixes.edit['move-figure'], {
        figure: edit.figure.name,
        scene: edit.scene.name,
        way: moveText(edit.byM, t, format),
      });
    case 'turn-scene':
      return t(($) => $.fixes.edit['turn-scene'], { scene: edit.scene.name, degrees: format.number(edit.byDeg) });
    case 'park-spares':
      return t(($) => $.fixes.edit[`spares-${edit.where}`], { scene: edit.scene.name });
    case 'lift-launch':
      return t(($) => $.fixes.edit[`lift-${edit.part}`], { by: metres(edit.byM) });
    case 'spread-pads':
      return t(($) => $.fixes.edit['spread-pads'], { to: metres(edit.toM) });
    case 'space-formation':
      return t(($) => $.fixes.edit['space-formation'], { formation: edit.formation, to: metres(edit.toM) });
    case 'swap-scenes':
      return t(($) => $.fixes.edit['swap-scenes'], { a: edit.scenes[0].name, b: edit.scenes[1].name });
  }
}

/** Words for the directions along x, y and z, forwards and backwards. */
const WAYS = [
  ['right', 'left'],
  ['away', 'nearer'],
  ['up', 'down'],
] as const;

function moveText(byM: readonly number[], t: TFunction, format: Format): string {
  const steps = byM.flatMap((metres, axis) => {
    if (metres === 0) return [];
    const by = format.metres(Math.abs(metres), 1);
    return [t(($) => $.fixes.move[WAYS[axis]![metres > 0 ? 0 : 1]], { by })];
  });
  return steps.join(', ');
}
