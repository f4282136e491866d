import type { TFunction } from 'i18next';
import type { EditName } from '../../editing';

/** What an edit is called in the reader's language; without a name the show as it was opened. */
export function editNameText(name: EditName | null, t: TFunction): string {
  if (name === null) return t(($) => $.edit.opened);
  const of = name.count === undefined ? (name.of ?? '') : t(($) => $.scenes.count, { count: name.count });
  return t(($) => $.edit[name.key as 'change'], { of });
}
