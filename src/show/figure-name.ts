import type { Figure, Show } from './schema';

/** What people call a figure: by its own name, or by its formation's. */
export function figureName({ formations }: Pick<Show, 'formations'>, { name, formation, id }: Figure): string {
  return name ?? formations[formation]?.title ?? id;
}
