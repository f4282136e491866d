import {
  addScene,
  duplicateScene,
  faceAudience,
  moveScene,
  removeScene,
  renameScene,
  type ShowDocument,
} from '../../editing';
import type { Show } from '../../show';
import type { Studio } from '../studio-context';

/** Edits of scenes as the screen asks for them: each is one step, and what it makes is selected. */

function act(studio: Studio, make: (document: ShowDocument, show: Show) => void): void {
  const { document } = studio.editor.getState();
  if (document) make(document, document.value.show);
}

/** Selects a scene and goes there, once the show is planned with it. */
function select({ session, editor }: Studio, index: number): void {
  session.setState({ selection: { kind: 'scene', index } });
  editor.setState({ wantedScene: index });
}

function add(studio: Studio, after: number, name: string, recipe: unknown): void {
  act(studio, (_, show) => {
    const { edits, index } = addScene(show, after, name, recipe);
    studio.actions.edit({ key: 'add', of: name }, edits);
    select(studio, index);
  });
}

export function addText(studio: Studio, after: number): void {
  add(studio, after, 'TEXT', { kind: 'text', text: 'TEXT' });
}

export function addSphere(studio: Studio, after: number): void {
  add(studio, after, 'Sphere', { kind: 'shell' });
}

export function duplicate(studio: Studio, index: number): void {
  act(studio, (_, show) => {
    studio.actions.edit(
      { key: 'duplicate', of: show.storyboards[0]!.scenes[index]!.name },
      duplicateScene(show, index),
    );
    select(studio, index + 1);
  });
}

export function remove(studio: Studio, index: number): void {
  act(studio, (_, show) => {
    if (show.storyboards[0]!.scenes.length < 2) return;
    studio.actions.edit({ key: 'remove', of: show.storyboards[0]!.scenes[index]!.name }, removeScene(show, index));
    select(studio, Math.max(0, index - 1));
  });
}

export function move(studio: Studio, from: number, to: number): void {
  act(studio, (_, show) => {
    const edits = moveScene(show, from, to);
    if (edits.length === 0) return;
    studio.actions.edit({ key: 'move', of: show.storyboards[0]!.scenes[from]!.name }, edits);
    select(studio, to);
  });
}

/** Puts a scene so many places later. */
export function moveBy(studio: Studio, from: number, by: number): void {
  move(studio, from, from + by);
}

export function rename(studio: Studio, index: number, name: string): void {
  act(studio, (_, show) => {
    if (name.trim() === '' || name === show.storyboards[0]!.scenes[index]!.name) return;
    studio.actions.edit({ key: 'rename', of: name }, renameScene(show, index, name.trim()));
  });
}

export function turnToAudience(studio: Studio, index: number): void {
  act(studio, (_, show) => {
    const { name } = show.storyboards[0]!.scenes[index]!;
    studio.actions.edit({ key: 'change', of: name }, faceAudience(show, index));
  });
}
