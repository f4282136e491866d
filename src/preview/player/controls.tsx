import { MapPin, Maximize, MessageSquarePlus, Minimize, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShareFile } from '../../share';
import { useWords } from '../words-context';
import { Chapters } from './chapters';
import { IconButton } from './icon-button';
import type { PanelName } from './panel-name';
import type { usePlayback } from './use-playback';

interface ControlsProps {
  readonly show: ShareFile;
  readonly title: string;
  readonly caption: string;
  readonly playback: ReturnType<typeof usePlayback>;
  readonly scrubber: ReactNode;
  readonly isAtRest: boolean;
  readonly wake: () => void;
  /** Null where the browser has no full screen. */
  readonly full: { readonly isFull: boolean; readonly toggleFull: () => void } | null;
  readonly panel: PanelName | null;
  readonly onPanel: (panel: PanelName) => void;
}

/** Everything under a thumb: scenes, time, play, sound, seats. */
export function Controls({ show, title, caption, playback, scrubber, isAtRest, wake, full, ...panels }: ControlsProps) {
  const { words } = useWords();
  const { isPlaying, isMuted, toggle, toggleSound } = playback;
  return (
    <section className="controls" inert={isAtRest} onPointerDown={wake} aria-label={title}>
      {caption && <p className="caption">{caption}</p>}
      <Chapters scenes={show.scenes} current={playback.scene} onChoose={playback.goToScene} />
      {scrubber}
      <div className="row">
        <div className="left">
          <IconButton label={words.seat} isPressed={panels.panel === 'seats'} onClick={() => panels.onPanel('seats')}>
            <MapPin />
          </IconButton>
          <IconButton label={words.notes} isPressed={panels.panel === 'notes'} onClick={() => panels.onPanel('notes')}>
            <MessageSquarePlus />
          </IconButton>
        </div>
        <IconButton className="play" label={isPlaying ? words.pause : words.play} onClick={toggle}>
          {isPlaying ? <Pause /> : <Play />}
        </IconButton>
        <div className="right">
          {show.music && (
            <IconButton label={isMuted ? words.unmute : words.mute} onClick={toggleSound}>
              {isMuted ? <VolumeX /> : <Volume2 />}
            </IconButton>
          )}
          {full && (
            <IconButton label={full.isFull ? words.leaveFullScreen : words.fullScreen} onClick={full.toggleFull}>
              {full.isFull ? <Minimize /> : <Maximize />}
            </IconButton>
          )}
        </div>
      </div>
    </section>
  );
}
