import { SEAT_IDS, type SeatId } from '../../share';
import { useWords } from '../words-context';

interface SeatPickerProps {
  readonly seat: SeatId;
  readonly onSeat: (seat: SeatId) => void;
}

export function SeatPicker({ seat, onSeat }: SeatPickerProps) {
  const { words } = useWords();
  return (
    <select
      className="picker"
      aria-label={words.seat}
      value={seat}
      onChange={({ target }) => onSeat(target.value as SeatId)}
    >
      {SEAT_IDS.map((one) => (
        <option key={one} value={one}>
          {words.seats[one]}
        </option>
      ))}
    </select>
  );
}
