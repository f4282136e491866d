import type { TFunction } from 'i18next';
import type { EditName } from '../../editing';

/** What an edit is called in the reader's language; without a name the show as it was opened. */
export function editNameText(name: EditName | null, t: TFunction): string {
  if (name === null) return t(($) => $.edit.opened);
  return t(($) => $.edit[name.key as 'change'], { of: objectText(name, t) });
}

function objectText({ of = '', count, figures }: EditName, t: TFunction): string {
  if (figures !== undefined) return t(($) => $.scenes.figures, { count: figures });
  return count === undefined ? of : t(($) => $.scenes.count, { count });
}
