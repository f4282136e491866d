import type { FormationPoints, LimitsProfile, TaskContext } from '../core';
import { type FormationInputs, formationInputs, groupsOf, type Show } from '../show';
import { type KnownPoints, makeFormationPoints } from './formation-points';

/** Makes the points of formations of a show, each once for each number of drones that it is made for. */
export class FormationMaker {
  readonly #show: Show;
  readonly #profile: LimitsProfile;
  readonly #assets: ReadonlyMap<string, Uint8Array>;
  readonly #known: KnownPoints;
  readonly #task: TaskContext;
  readonly #made = new Map<string, FormationPoints>();
  readonly #total: number;

  constructor(
    show: Show,
    profile: LimitsProfile,
    assets: ReadonlyMap<string, Uint8Array>,
    known: KnownPoints,
    task: TaskContext,
  ) {
    this.#show = show;
    this.#profile = profile;
    this.#assets = assets;
    this.#known = known;
    this.#task = task;
    this.#total = formationsShown(show);
  }

  /** @param count drones for them: how many points there are, or at most for recipes of a natural size. */
  async points(formation: string, count: number): Promise<FormationPoints> {
    const key = `${formation} ${count}`;
    const made = this.#made.get(key) ?? (await this.#make(formation, count));
    this.#made.set(key, made);
    return made;
  }

  /** All that was made, with what it was made from. */
  *all(): Generator<readonly [FormationInputs, FormationPoints]> {
    for (const [key, points] of this.#made) {
      const [formation, count] = key.split(' ') as [string, string];
      yield [this.#inputs(formation, Number(count)), points];
    }
  }

  async #make(formation: string, count: number): Promise<FormationPoints> {
    const done = Math.min(this.#made.size, this.#total - 1);
    this.#task.progress({ stage: 'formations', done, total: this.#total });
    await this.#task.checkpoint();
    return await makeFormationPoints(
      this.#inputs(formation, count),
      `formations.${formation}.recipe`,
      this.#known,
      this.#task,
    );
  }

  #inputs(formation: string, count: number): FormationInputs {
    return formationInputs(this.#show, this.#profile, formation, count, this.#assets);
  }
}

/** Formations that the groups of a show make: an estimate, for one may be made for several numbers of drones. */
function formationsShown(show: Show): number {
  const ofGroup = groupsOf(show).map(({ storyboard }) =>
    storyboard.scenes.flatMap(({ figures }) => figures.map(({ formation }) => formation)),
  );
  return ofGroup.reduce((sum, names) => sum + new Set(names).size, 0);
}
