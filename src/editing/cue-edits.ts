import { freeId, idFromName, type Show, type ShowEdit } from '../show';

/** A place for a cue: on the show's clock, or after the start of a scene. */
export interface CuePlace {
  /** The id of a scene. */
  readonly scene?: string | undefined;
  readonly atS: number;
}

/** A cue at a place, and what it is called: the name with a number behind it, where others have that name. */
export function addCue(
  show: Show,
  name: string,
  place: CuePlace,
): { readonly name: string; readonly edits: ShowEdit[] } {
  const names = show.cues.map((cue) => cue.name);
  let number = show.cues.length + 1;
  while (names.includes(`${name} ${number}`)) number++;
  const id = freeId(idFromName(`${name} ${number}`) ?? `cue-${number}`, (one) =>
    show.cues.some((cue) => cue.id === one),
  );
  const item = { id, name: `${name} ${number}`, ...asPlace(place) };
  return { name: item.name, edits: [{ kind: 'insert', at: ['cues'], item }] };
}

/** Puts a cue at another place. */
export function moveCue(show: Show, id: string, place: CuePlace): ShowEdit[] {
  const index = show.cues.findIndex((cue) => cue.id === id);
  const cue = show.cues[index];
  if (!cue) return [];
  const { scene: _scene, ...rest } = cue;
  return [{ kind: 'set', at: ['cues', id], value: { ...rest, ...asPlace(place) } }];
}

export function renameCue(id: string, name: string): ShowEdit[] {
  return [{ kind: 'set', at: ['cues', id, 'name'], value: name.trim() }];
}

export function removeCue(id: string): ShowEdit[] {
  return [{ kind: 'remove', at: ['cues', id] }];
}

/** Whole hundredths of a second. */
function asPlace({ scene, atS }: CuePlace) {
  const rounded = Math.round(Math.min(3600, Math.max(0, atS)) * 100) / 100;
  return scene === undefined ? { atS: rounded } : { scene, atS: rounded };
}
