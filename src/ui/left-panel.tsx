import { lazy, Suspense } from 'react';
import { SceneList } from './scenes';
import { useEditor } from './studio-context';

/** Loaded when it is first asked for. */
const Library = lazy(async () => ({ default: (await import('./library')).Library }));

/** The storyboard or the library, one at a time. */
export function LeftPanel() {
  const document = useEditor((state) => state.document);
  const shown = useEditor((state) => state.leftPanel);
  if (!document || shown === 'storyboard') return <SceneList />;
  return (
    <Suspense fallback={<SceneList />}>
      <Library document={document} />
    </Suspense>
  );
}
