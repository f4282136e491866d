import { freeId, idFromName, type Scene, type Show, type ShowEdit, type Storyboard } from '../show';

/** A name that no scene of the show has yet: the one that is given, or with a number behind it. */
export function freeSceneName(show: Show, wanted: string): string {
  const taken = scenesOf(show).map(({ name }) => name);
  const name = wanted.trim() || '1';
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}

/** An id that no scene of the show has yet, made of a name where that is of Latin letters. */
function freeSceneId(show: Show, name: string): string {
  const taken = scenesOf(show).map(({ id }) => id);
  return freeId(idFromName(name) ?? `scene-${taken.length + 1}`, (id) => taken.includes(id));
}

/** An id that no formation has yet, made of the Latin letters and digits of a name. */
export function freeFormationKey(show: Show, wanted: string): string {
  const stem = idFromName(wanted.replace(/[^\p{ASCII}]+/gu, ' ')) ?? 'formation';
  return freeId(stem, (key) => Object.hasOwn(show.formations, key));
}

/** A new scene with one figure of a formation of its own, behind a scene, placed as that. @returns its edits and index. */
export function addScene(
  show: Show,
  after: number,
  name: string,
  recipe: unknown,
): { readonly edits: ShowEdit[]; readonly index: number } {
  const key = freeFormationKey(show, name);
  const board = boardOf(show);
  const index = Math.min(after + 1, board.scenes.length);
  const model = board.scenes[Math.min(after, board.scenes.length - 1)]!;
  const { positionM, headingDeg, pitchDeg } = model.figures[0]!.placement;
  const sceneName = freeSceneName(show, name);
  const scene = {
    id: freeSceneId(show, sceneName),
    name: sceneName,
    figures: [{ id: 'main', formation: key, placement: { positionM, headingDeg, pitchDeg } }],
    holdS: model.holdS,
  };
  return {
    index,
    edits: [{ kind: 'insert', at: ['formations'], key, item: { recipe } }, insertAt(scene, index, board)],
  };
}

/** A copy of a scene behind it, showing the same formations. */
export function duplicateScene(show: Show, index: number): ShowEdit[] {
  const board = boardOf(show);
  const { startS: _, ...scene } = board.scenes[index]!;
  const name = freeSceneName(show, scene.name);
  return [insertAt({ ...scene, id: freeSceneId(show, name), name }, index + 1, board)];
}

function insertAt(item: unknown, index: number, { id, scenes }: Storyboard): ShowEdit {
  const before = scenes[index]?.id;
  return { kind: 'insert', at: ['storyboards', id, 'scenes'], item, ...(before !== undefined && { before }) };
}

/** Takes a scene out, with the cues that count from it, and its formations where no other scene shows them. */
export function removeScene(show: Show, index: number): ShowEdit[] {
  const board = boardOf(show);
  const scene = board.scenes[index]!;
  const elsewhere = new Set(scenesOf(show).flatMap((other) => (other === scene ? [] : formationsOf(other))));
  const alone = [...new Set(formationsOf(scene))].filter((formation) => !elsewhere.has(formation));
  return [
    ...withoutCues(show, scene.id),
    { kind: 'remove', at: ['storyboards', board.id, 'scenes', scene.id] },
    ...alone.map((formation) => ({ kind: 'remove', at: ['formations', formation] }) as const),
  ];
}

function withoutCues({ cues }: Show, scene: string): ShowEdit[] {
  return cues.flatMap((cue) => (cue.scene === scene ? [{ kind: 'remove', at: ['cues', cue.id] } as const] : []));
}

/** Puts a scene at another place in the order. */
export function moveScene(show: Show, from: number, to: number): ShowEdit[] {
  const { id, scenes } = boardOf(show);
  if (to === from || to < 0 || to >= scenes.length) return [];
  const before = scenes[to > from ? to + 1 : to]?.id;
  return [
    { kind: 'move', at: ['storyboards', id, 'scenes', scenes[from]!.id], ...(before !== undefined && { before }) },
  ];
}

/** Another name for a scene; what refers to it does so by its id, which stays. */
export function renameScene(show: Show, index: number, name: string): ShowEdit[] {
  const { id, scenes } = boardOf(show);
  return [{ kind: 'set', at: ['storyboards', id, 'scenes', scenes[index]!.id, 'name'], value: name }];
}

/** Turns and leans each figure of a scene so that its picture faces the audience's place. */
export function faceAudience(show: Show, index: number): ShowEdit[] {
  const { id, scenes } = boardOf(show);
  const scene = scenes[index]!;
  return scene.figures.flatMap(({ id: figure, placement }) => {
    const at = ['storyboards', id, 'scenes', scene.id, 'figures', figure, 'placement'];
    const { headingDeg, pitchDeg } = facingAudience(show, placement);
    return [
      { kind: 'set', at: [...at, 'headingDeg'], value: headingDeg } as const,
      { kind: 'set', at: [...at, 'pitchDeg'], value: pitchDeg } as const,
    ];
  });
}

/** Heading and pitch, in degrees, with which the front of a picture, its normal, points to the audience's place. */
export function facingAudience(
  { site }: Pick<Show, 'site'>,
  { positionM: [x, y, z] }: Pick<Scene['figures'][number]['placement'], 'positionM'>,
): { readonly headingDeg: number; readonly pitchDeg: number } {
  const [ax, ay, az] = site.audience.positionM;
  const headingDeg = inTenths(Math.atan2(ax - x, y - ay));
  // the audience is below most pictures: their top comes forward, which is a negative pitch
  const pitchDeg = inTenths(Math.atan2(az - z, Math.hypot(ax - x, ay - y)));
  return { headingDeg, pitchDeg };
}

function inTenths(radians: number): number {
  return Math.round((radians * 1800) / Math.PI) / 10 + 0;
}

function boardOf({ storyboards }: Show): Storyboard {
  return storyboards[0]!;
}

function scenesOf({ storyboards }: Show): Scene[] {
  return storyboards.flatMap(({ scenes }) => scenes);
}

function formationsOf({ figures }: Scene): string[] {
  return figures.map(({ formation }) => formation);
}
