import { coded, message } from '../../core';
import type { Fault } from '../file/describe-issue';
import { type DocumentPath, printPath } from '../file/document-path';
import type { Show } from '../schema';

interface Identified {
  readonly id: string;
}

/** What is referred to by its id has one of its own: scenes in the whole show, the rest in the list that holds them. */
export function* idFaults({ storyboards, site, cues }: Show): Iterable<Fault> {
  yield* doubleIds(at(storyboards, ['storyboards']));
  yield* doubleIds(storyboards.flatMap(({ scenes }, k) => at(scenes, ['storyboards', k, 'scenes'])));
  for (const [k, { scenes }] of storyboards.entries()) {
    for (const [index, { figures }] of scenes.entries()) {
      const path = ['storyboards', k, 'scenes', index, 'figures'];
      yield* doubleIds(at(figures, path));
      for (const [f, { light }] of figures.entries()) {
        yield* doubleIds(at(light.effects, [...path, f, 'light', 'effects']));
      }
    }
  }
  yield* doubleIds(at(site.obstacles, ['site', 'obstacles']));
  yield* doubleIds(at(cues, ['cues']));
}

type Placed = readonly [item: Identified, path: DocumentPath];

function at(items: readonly Identified[], path: DocumentPath): Placed[] {
  return items.map((item, index) => [item, [...path, index]]);
}

function* doubleIds(items: readonly Placed[]): Iterable<Fault> {
  const firstOf = new Map<string, DocumentPath>();
  for (const [{ id }, path] of items) {
    const first = firstOf.get(id);
    if (first === undefined) {
      firstOf.set(id, path);
      continue;
    }
    yield {
      path: [...path, 'id'],
      what: coded('id-taken')`found "${id}", which is the id of ${printPath(first)} too, expected an id of its own`,
      remedy: message`Give one of them another id, and change what refers to it.`,
    };
  }
}
