import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { type Session, scenesOf } from '../document';
import type { PlaybackClock } from '../playback';
import type { ToolPorts } from '../tools';
import type { EditorState, StudioActions } from '../ui';
import { createToolWords, readNumberInput } from '../ui/tools';

interface PortParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly clock: PlaybackClock;
  readonly translator: i18n;
  readonly edit: StudioActions['edit'];
}

/** What the tools of the sky reach: the open document, what is selected, and what the sky shows at the clock's time. */
export function toolPorts({ session, editor, clock, translator, edit }: PortParts): ToolPorts {
  const document = () => editor.getState().document;
  return {
    document,
    selection: () => session.getState().selection,
    select: (selection) => session.setState({ selection }),
    onSelection: (listener) =>
      session.subscribe((state, before) => {
        if (state.selection !== before.selection) listener();
      }),
    scene: () => editor.getState().live?.sceneAt(session.getState().open?.scenes ?? [], clock.timeMs()) ?? null,
    neighbours: (index) => {
      const { live } = editor.getState();
      const count = scenesOf(document()!.value.show).length;
      return {
        before: (index > 0 && live?.figuresAtEnd(index - 1, 'end')) || [],
        after: (index + 1 < count && live?.figuresAtEnd(index + 1, 'start')) || [],
      };
    },
    commit: (name, edits, files) => void edit(name, edits, files),
    words: createToolWords(translator),
    readNumber: (text) => {
      const input = readNumberInput(text);
      return input?.kind === 'value' ? input.value : null;
    },
  };
}
