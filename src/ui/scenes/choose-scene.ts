import { extendTo, scenesOf, selectScenes, timesOf, toggleScene } from '../../document';
import type { Studio } from '../studio-context';

/** The keys that were held. */
interface Held {
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

/** Selects a scene and goes there; with Shift all from the selected one on, with Ctrl it is added or taken away. */
export function chooseScene(studio: Studio, index: number, held: Held): void {
  const { session } = studio;
  const { selection } = session.getState();
  const isToggle = held.ctrlKey || held.metaKey;
  goToScene(studio, index);
  if (held.shiftKey) session.setState({ selection: extendTo(selection, index) });
  else session.setState({ selection: isToggle ? toggleScene(selection, index) : selectScenes(index) });
}

/** Moves the clock to the start of a scene of the show as it stands; one that is not planned yet is gone to once it is. */
function goToScene({ session, editor, clock }: Studio, index: number): void {
  const { open } = session.getState();
  const { document } = editor.getState();
  const id = document ? scenesOf(document.value.show)[index]?.id : undefined;
  const scene = id === undefined ? open?.scenes[index] : timesOf(open, id);
  editor.setState({ wantedScene: scene ? null : index });
  if (scene) clock.seek(scene.startS * 1000);
}
