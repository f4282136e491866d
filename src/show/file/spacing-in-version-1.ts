import { layoutSpacingM } from '../formation-spacing';
import { findProfile } from '../profiles';
import { isRecord, type Json } from './json-record';

/** Version 1 laid a formation out for the smallest scale that a scene shows it at; version 2 says the spacing itself. */
export function withSpacing(formations: unknown, source: Json): unknown {
  if (!isRecord(formations)) return formations;
  const separationM = separationOf(source.profile);
  return Object.fromEntries(
    Object.entries(formations).map(([name, formation]) => {
      const scale = Math.min(1, ...scalesOf(source, name));
      if (scale >= 1 || !isRecord(formation) || separationM === null) return [name, formation];
      const { spacingM } = formation;
      const wanted = typeof spacingM === 'number' ? spacingM : layoutSpacingM({}, separationM);
      return [name, { ...formation, spacingM: Math.min(MOST_SPACING_M, wanted / scale) }];
    }),
  );
}

const MOST_SPACING_M = 100;
const LEAST_SCALE = 0.05;

function separationOf(profile: unknown): number | null {
  if (isRecord(profile))
    return typeof profile.separationDesignM === 'number' && profile.separationDesignM > 0
      ? profile.separationDesignM
      : null;
  try {
    return findProfile(profile === undefined ? 'default' : String(profile), 'profile').separationDesignM;
  } catch {
    return null; // the schema says that there is no such profile
  }
}

function scalesOf({ storyboard, groups }: Json, formation: string): number[] {
  const boards = [
    storyboard,
    ...(Array.isArray(groups) ? groups.map((group) => isRecord(group) && group.storyboard) : []),
  ];
  return boards.flatMap((board) =>
    !isRecord(board) || !Array.isArray(board.scenes)
      ? []
      : board.scenes.flatMap((scene) => {
          const scale =
            isRecord(scene) && scene.formation === formation && isRecord(scene.placement) && scene.placement.scale;
          return typeof scale === 'number' && scale >= LEAST_SCALE ? [scale] : [];
        }),
  );
}
