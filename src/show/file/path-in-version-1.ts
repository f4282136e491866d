import { type DocumentPath, valueAt } from './document-path';

/** Where something of a migrated show stands in its file of version 1. @param source that file. */
export function pathInVersion1(path: DocumentPath, source: unknown): DocumentPath {
  if (path[0] !== 'storyboards') return withoutId(path);
  const [, board, ...rest] = path;
  if (board === undefined) return ['groups'];
  if (board === 0) return inStoryboard(['storyboard'], rest, source);
  const group = ['groups', Number(board) - 1];
  if (rest[0] === undefined || rest[0] === 'id') return group;
  if (rest[0] === 'name') return [...group, 'name'];
  if (rest[0] === 'drones') return [...group, 'count'];
  return inStoryboard([...group, 'storyboard'], rest, source);
}

function inStoryboard(at: DocumentPath, path: DocumentPath, source: unknown): DocumentPath {
  const [scenes, index, key, ...rest] = path;
  if (scenes !== 'scenes' || index === undefined || key === undefined) return withoutId([...at, ...path]);
  const scene = [...at, 'scenes', index];
  if (key === 'transitionLight') return [...scene, 'lightOnTheWay', ...rest];
  if (key !== 'figures') return withoutId([...scene, key, ...rest]);
  const [, ofFigure, ...below] = rest;
  if (ofFigure === undefined || ofFigure === 'id') return scene;
  if (ofFigure !== 'motion') return withoutId([...scene, ofFigure, ...below]);
  const isList = Array.isArray(valueAt(source, [...scene, 'movement']));
  return [...scene, 'movement', ...(isList ? below : below.slice(1))];
}

/** Ids are made by the migration: what is wrong with one is wrong with the record that has it. */
function withoutId(path: DocumentPath): DocumentPath {
  return path.at(-1) === 'id' && path.includes('effects') ? path.slice(0, -1) : path;
}
