import { useEditor } from '../studio-context';
import { KeyHints } from './key-hints';
import { ToolColumn } from './tool-column';

/** What stands over the sky for who composes in it; nothing until a show can be changed. */
export function SkyToolsBar() {
  const tools = useEditor((state) => state.tools);
  if (!tools) return null;
  return (
    <>
      <ToolColumn tools={tools} />
      <KeyHints tools={tools} />
    </>
  );
}
