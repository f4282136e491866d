import type { ShareFile } from '../../share';
import { HeadsetButton } from '../headset';
import { NotePanel } from '../notes';
import { SeatPanel } from '../seats';
import { TurnSwitch } from '../turning';
import { KeyPanel } from './key-panel';
import type { PlayerState } from './use-player';

interface PanelsProps {
  readonly show: ShareFile;
  readonly player: PlayerState;
}

/** What stands beside the sky, when it is asked for. */
export function Panels({ show, player }: PanelsProps) {
  const { panel, togglePanel, seat, setSeat, pin, turning, playback } = player;
  switch (panel) {
    case 'seats':
      return (
        <SeatPanel show={show} seat={seat} onSeat={setSeat} onClose={() => togglePanel('seats')}>
          <TurnSwitch turning={turning} />
          <HeadsetButton {...{ show, seat }} clock={playback.clock} onToggle={playback.toggle} />
        </SeatPanel>
      );
    case 'notes':
      return (
        <NotePanel
          show={show}
          clock={playback.clock}
          layer={pin.layer}
          pointM={pin.pointM}
          onPoint={pin.setPointM}
          onClose={() => togglePanel('notes')}
        />
      );
    case 'keys':
      return <KeyPanel onClose={() => togglePanel('keys')} />;
    case null:
      return null;
  }
}
