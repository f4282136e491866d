import { MenuAt } from '../kit';
import { type ContextMenuRequest, useStudio } from '../studio-context';
import { CommandItems } from './command-items';

/** The menu that was asked for at a place of the page. */
export function ContextMenu({ request }: { readonly request: ContextMenuRequest }) {
  const { editor } = useStudio();
  return (
    <MenuAt x={request.x} y={request.y} onClose={() => editor.setState({ contextMenu: null })}>
      <CommandItems ids={request.commands} />
    </MenuAt>
  );
}
