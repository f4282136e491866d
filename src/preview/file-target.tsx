import { type DragEvent, type ReactNode, useState } from 'react';

interface FileTargetProps {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped anywhere on the page. */
export function FileTarget({ onFile, children }: FileTargetProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a comfort; a button chooses files
    <div className="page" data-drop={isOver} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
    </div>
  );
}
