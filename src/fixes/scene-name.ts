import type { Scene } from '../show';

/** A scene by its id, with the name that people call it. */
export interface SceneName {
  readonly id: string;
  readonly name: string;
}

export function sceneName({ id, name }: Scene): SceneName {
  return { id, name };
}
