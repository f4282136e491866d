import { Tooltip } from '@base-ui/react/tooltip';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { PaletteDoor, preloadPalette } from './commands';
import { Inspector } from './inspector';
import { loadPopUps, Toasts } from './kit';
import { LeftPanel } from './left-panel';
import { DropTarget, SkyFrame, SkyOverlay } from './sky';
import { useEditor, useSession, useStudio } from './studio-context';
import { Timeline } from './timeline';
import { TopBar } from './top-bar';
import styles from './workbench.module.css';

const HOVER_DELAY_MS = 400;

/** Windows that open on demand, and the machinery of windows with them, stay out of the first download. */
const ContextMenu = lazy(async () => ({ default: (await import('./commands/context-menu')).ContextMenu }));
const ClipboardEvents = lazy(async () => ({
  default: (await import('./commands/clipboard-events')).ClipboardEvents,
}));
const KeyHelp = lazy(async () => ({ default: (await import('./commands/key-help')).KeyHelp }));
const UnsavedDialog = lazy(async () => ({ default: (await import('./files')).UnsavedDialog }));
const KeptDialog = lazy(async () => ({ default: (await import('./files')).KeptDialog }));
const DiskDialog = lazy(async () => ({ default: (await import('./files')).DiskDialog }));
const Welcome = lazy(async () => ({ default: (await import('./files')).Welcome }));
const NewShowSheet = lazy(async () => ({ default: (await import('./files/new-show-sheet')).NewShowSheet }));
const VersionsDialog = lazy(async () => ({ default: (await import('./files')).VersionsDialog }));
const PictureDialog = lazy(async () => ({ default: (await import('./pictures')).PictureDialog }));
const TruthCard = lazy(async () => ({ default: (await import('./sky/truth-card')).TruthCard }));
const FailureDialog = lazy(async () => ({ default: (await import('./failure-dialog')).FailureDialog }));

/** The editor's first room: the sky in the middle, panels around it. */
export function Workbench({ sky }: { readonly sky: ReactNode }) {
  const { t } = useTranslation();
  const showsPanels = useSession((state) => state.showsPanels);
  return (
    <Tooltip.Provider delay={HOVER_DELAY_MS}>
      <div className={styles.workbench}>
        <TopBar />
        <main className={styles.main}>
          <Group orientation="vertical" id="workbench">
            <Panel id="upper" minSize="40%">
              <Group orientation="horizontal" id="upper-row">
                {showsPanels && <SidePanel id="scenes" width="248px" content={<LeftPanel />} />}
                {showsPanels && <Separator className={styles.columnEdge!} />}
                <Panel id="sky" minSize="30%">
                  <SkyFrame>
                    {sky}
                    <SkyOverlay />
                    <Truth />
                  </SkyFrame>
                </Panel>
                {showsPanels && <Separator className={styles.columnEdge!} />}
                {showsPanels && <SidePanel id="inspector" width="304px" content={<Inspector />} />}
              </Group>
            </Panel>
            <Separator className={styles.rowEdge!} />
            <Panel
              id="timeline"
              defaultSize="180px"
              minSize="176px"
              maxSize="50%"
              groupResizeBehavior="preserve-pixel-size"
            >
              <Timeline />
            </Panel>
          </Group>
        </main>
        <Dialogs />
        <DropTarget />
        <Toasts closeLabel={t(($) => $.failure.close)} />
      </div>
    </Tooltip.Provider>
  );
}

interface SidePanelProps {
  readonly id: string;
  readonly width: string;
  readonly content: ReactNode;
}

function SidePanel({ id, width, content }: SidePanelProps) {
  return (
    <Panel id={id} defaultSize={width} minSize="160px" maxSize="420px" groupResizeBehavior="preserve-pixel-size">
      {content}
    </Panel>
  );
}

/** Loaded with the first document. */
function Truth() {
  const hasDocument = useEditor((state) => state.document !== null);
  useEffect(() => {
    if (hasDocument) preloadPalette();
  }, [hasDocument]);
  return <Suspense>{hasDocument && <TruthCard />}</Suspense>;
}

function Dialogs() {
  const { session } = useStudio();
  const dialog = useSession((state) => state.dialog);
  const hasFailed = useSession((state) => state.failure !== null);
  const leaving = useEditor((state) => state.leaving);
  const kept = useEditor((state) => state.kept);
  const diskChange = useEditor((state) => state.diskChange);
  const contextMenu = useEditor((state) => state.contextMenu);
  const hasDocument = useEditor((state) => state.document !== null);
  const close = () => session.setState({ dialog: null });
  useEffect(() => {
    if (hasDocument) loadPopUps();
  }, [hasDocument]);
  const windows: Readonly<Record<string, ReactNode>> = {
    palette: dialog === 'palette' && <PaletteDoor onClose={close} />,
    keys: dialog === 'keys' && <KeyHelp onClose={close} />,
    welcome: dialog === 'welcome' && <Welcome onClose={close} />,
    newShow: dialog === 'new-show' && <NewShowSheet onClose={close} onCreated={close} />,
    versions: dialog === 'versions' && <VersionsDialog onClose={close} />,
    pictures: (dialog === 'still' || dialog === 'film' || dialog === 'sheet') && (
      <PictureDialog kind={dialog} onClose={close} />
    ),
    disk: diskChange && <DiskDialog {...diskChange} />,
    menu: contextMenu && <ContextMenu request={contextMenu} />,
    clipboard: hasDocument && <ClipboardEvents />,
    kept: kept && <KeptDialog {...kept} />,
    leaving: leaving && <UnsavedDialog answer={leaving} />,
    failure: hasFailed && <FailureDialog />,
  };
  // each waits by itself: one that is loaded would hide the others meanwhile, and the focus would be lost
  return Object.entries(windows).map(([name, window]) => <Suspense key={name}>{window}</Suspense>);
}
