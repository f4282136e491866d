import {
  Aperture,
  Keyboard,
  MapPin,
  Maximize,
  MessageSquarePlus,
  Minimize,
  Pause,
  Play,
  Presentation,
  Volume2,
  VolumeX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShareFile } from '../../share';
import { useWords } from '../words-context';
import { Chapters } from './chapters';
import { IconButton } from './icon-button';
import type { PlayerState } from './use-player';

interface ControlsProps {
  readonly show: ShareFile;
  readonly title: string;
  readonly caption: string;
  readonly scrubber: ReactNode;
  readonly player: PlayerState;
}

/** Everything under a thumb: scenes, time, play, sound, seats, notes. */
export function Controls({ show, title, caption, scrubber, player }: ControlsProps) {
  const { words } = useWords();
  const { playback, panel, togglePanel, isAtRest, wake } = player;
  const { isPlaying, toggle } = playback;
  return (
    <section className="controls" inert={isAtRest} onPointerDown={wake} aria-label={title}>
      {caption && <p className="caption">{caption}</p>}
      <Chapters scenes={show.scenes} current={playback.scene} onChoose={playback.goToScene} />
      {scrubber}
      <div className="row">
        <div className="left">
          <IconButton label={words.seat} isPressed={panel === 'seats'} onClick={() => togglePanel('seats')}>
            <MapPin />
          </IconButton>
          <IconButton label={words.notes} isPressed={panel === 'notes'} onClick={() => togglePanel('notes')}>
            <MessageSquarePlus />
          </IconButton>
        </div>
        <IconButton className="play" label={isPlaying ? words.pause : words.play} onClick={toggle}>
          {isPlaying ? <Pause /> : <Play />}
        </IconButton>
        <Screen hasMusic={show.music !== null} player={player} />
      </div>
    </section>
  );
}

/** Sound, and how much of the screen the sky takes. */
function Screen({ hasMusic, player }: { readonly hasMusic: boolean; readonly player: PlayerState }) {
  const { words } = useWords();
  const { isMuted, toggleSound } = player.playback;
  const { canBeFull, isFull, toggleFull } = player.full;
  return (
    <div className="right">
      <IconButton label={words.trails[player.trail]} onClick={player.nextTrail}>
        <Aperture />
      </IconButton>
      {hasMusic && (
        <IconButton label={isMuted ? words.unmute : words.mute} onClick={toggleSound}>
          {isMuted ? <VolumeX /> : <Volume2 />}
        </IconButton>
      )}
      <IconButton
        className="icon desk"
        label={words.keys.keys}
        isPressed={player.panel === 'keys'}
        onClick={() => player.togglePanel('keys')}
      >
        <Keyboard />
      </IconButton>
      <IconButton className="icon desk" label={words.keys.present} onClick={player.present}>
        <Presentation />
      </IconButton>
      {canBeFull && (
        <IconButton label={isFull ? words.leaveFullScreen : words.fullScreen} onClick={toggleFull}>
          {isFull ? <Minimize /> : <Maximize />}
        </IconButton>
      )}
    </div>
  );
}
