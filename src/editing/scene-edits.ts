import type { Scene, Show, ShowEdit } from '../show';

/** Where the scenes of the show's own storyboard stand. */
const SCENES = ['storyboard', 'scenes'] as const;

/** A name that no scene of the show has yet: the one that is given, or with a number behind it. */
export function freeSceneName(show: Show, wanted: string): string {
  return freeName(
    [show.storyboard, ...show.groups.map(({ storyboard }) => storyboard)].flatMap(({ scenes }) =>
      scenes.map(({ name }) => name),
    ),
    wanted.trim() || '1',
    ' ',
  );
}

/** A key that no formation has yet, made of the Latin letters and digits of a name. */
export function freeFormationKey(show: Show, wanted: string): string {
  const stem = wanted
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return freeName(Object.keys(show.formations), stem || 'formation', '-');
}

function freeName(taken: readonly string[], wanted: string, join: string): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}${join}${number}`)) number++;
  return `${wanted}${join}${number}`;
}

/** A new scene with a formation of its own, behind a scene, placed as that is. @returns its edits and index. */
export function addScene(
  show: Show,
  after: number,
  name: string,
  recipe: unknown,
): { readonly edits: ShowEdit[]; readonly index: number } {
  const key = freeFormationKey(show, name);
  const index = Math.min(after + 1, show.storyboard.scenes.length);
  const model = show.storyboard.scenes[Math.min(after, show.storyboard.scenes.length - 1)]!;
  const { headingDeg, positionM } = model.placement;
  const scene = {
    name: freeSceneName(show, name),
    formation: key,
    placement: { positionM, headingDeg },
    holdS: model.holdS,
  };
  return {
    index,
    edits: [
      { kind: 'insert', at: ['formations'], key, item: { recipe } },
      insertAt(scene, index, show.storyboard.scenes.length),
    ],
  };
}

/** A copy of a scene behind it, showing the same formation. */
export function duplicateScene(show: Show, index: number): ShowEdit[] {
  const { startS: _, ...scene } = show.storyboard.scenes[index]!;
  return [insertAt({ ...scene, name: freeSceneName(show, scene.name) }, index + 1, show.storyboard.scenes.length)];
}

function insertAt(item: unknown, index: number, count: number): ShowEdit {
  return { kind: 'insert', at: SCENES, item, ...(index < count && { before: index }) };
}

/** Takes a scene out, with the cues that count from it, and its formation where no other scene shows it. */
export function removeScene(show: Show, index: number): ShowEdit[] {
  const { name, formation } = show.storyboard.scenes[index]!;
  const others = [show.storyboard, ...show.groups.map(({ storyboard }) => storyboard)].flatMap(({ scenes }) => scenes);
  const isShared = others.filter((scene) => scene.formation === formation).length > 1;
  return [
    ...withoutCues(show, name),
    { kind: 'remove', at: [...SCENES, index] },
    ...(isShared ? [] : [{ kind: 'remove', at: ['formations', formation] } as const]),
  ];
}

function withoutCues({ cues }: Show, scene: string): ShowEdit[] {
  const kept = cues.filter((cue) => cue.scene !== scene);
  return kept.length === cues.length ? [] : [{ kind: 'set', at: ['cues'], value: kept }];
}

/** Puts a scene at another place in the order. */
export function moveScene(show: Show, from: number, to: number): ShowEdit[] {
  const { scenes } = show.storyboard;
  if (to === from || to < 0 || to >= scenes.length) return [];
  const before = to > from ? to + 1 : to;
  return [{ kind: 'move', at: [...SCENES, from], ...(before < scenes.length && { before }) }];
}

/** Another name for a scene, and for the cues that count from it. */
export function renameScene(show: Show, index: number, name: string): ShowEdit[] {
  const before = show.storyboard.scenes[index]!.name;
  const cues = show.cues.map((cue) => (cue.scene === before ? { ...cue, scene: name } : cue));
  return [
    ...(show.cues.some(({ scene }) => scene === before) ? [{ kind: 'set', at: ['cues'], value: cues } as const] : []),
    { kind: 'set', at: [...SCENES, index, 'name'], value: name },
  ];
}

/** Heading, in degrees, with which a scene's picture faces the audience's place. */
export function headingToAudienceDeg({ site }: Show, { placement }: Scene): number {
  const [ax, ay] = site.audience.positionM;
  const [x, y] = placement.positionM;
  const degrees = (Math.atan2(ax - x, y - ay) * 180) / Math.PI;
  return Math.round(degrees * 10) / 10 + 0;
}
