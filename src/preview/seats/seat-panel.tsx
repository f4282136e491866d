import { type ReactNode, useMemo } from 'react';
import { seatEye } from '../../audience';
import { SEAT_IDS, type Seat, type ShareFile } from '../../share';
import { Panel } from '../panel';
import { useWords } from '../words-context';
import { placeOf } from './plan';
import { PlanPicture } from './plan-picture';
import { faultsFrom, scenePictures } from './scene-pictures';

interface SeatPanelProps {
  readonly show: ShareFile;
  readonly seat: Seat;
  readonly onSeat: (seat: Seat) => void;
  readonly onClose: () => void;
  /** Other ways of looking, beneath the plan. */
  readonly children: ReactNode;
}

/** Where one watches from: places by name, any place on the plan, and what is not seen from there as it was made. */
export function SeatPanel({ show, seat, onSeat, onClose, children }: SeatPanelProps) {
  const { words } = useWords();
  return (
    <Panel title={words.seat} onClose={onClose}>
      <div className="choices">
        {SEAT_IDS.map((id) => (
          <button key={id} type="button" aria-pressed={seat === id} onClick={() => onSeat(id)}>
            {words.seats[id]}
          </button>
        ))}
        {(show.site.placesM ?? []).map(({ name, positionM }) => (
          <button key={name} type="button" aria-pressed={seat === positionM} onClick={() => onSeat(positionM)}>
            {name}
          </button>
        ))}
      </div>
      <div className="plan-and-words">
        <PlanPicture show={show} seat={seat} onWalk={onSeat} />
        <div>
          <SeatWords show={show} seat={seat} />
          {children}
        </div>
      </div>
    </Panel>
  );
}

function SeatWords({ show, seat }: Pick<SeatPanelProps, 'show' | 'seat'>) {
  const { words } = useWords();
  const pictures = useMemo(() => scenePictures(show), [show]);
  const eye = seatEye(show.site, seat);
  const { distanceM, asideM } = placeOf(show.site, eye);
  const { edgeOn, mirrored } = faultsFrom(pictures, eye);
  const names = (scenes: readonly number[]) =>
    scenes.map((index) => `«${show.scenes[index]!.name || index + 1}»`).join(', ');
  return (
    <div className="seat-words" role="status">
      <p>{words.place(String(Math.round(distanceM)), Math.round(asideM))}</p>
      {edgeOn.length > 0 && <p data-fault="edge-on">{words.edgeOn(names(edgeOn))}</p>}
      {mirrored.length > 0 && <p data-fault="mirrored">{words.mirrored(names(mirrored))}</p>}
      {edgeOn.length + mirrored.length === 0 && <p data-fault="none">{words.seenAsMade}</p>}
    </div>
  );
}
