import { SEAT_IDS, type SeatId } from '../../share';
import { SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';

interface SeatFieldProps {
  readonly seat: SeatId;
  readonly onSeat: (seat: SeatId) => void;
}

/** Where the show is seen from. */
export function SeatField({ seat, onSeat }: SeatFieldProps) {
  const { t } = useFileWords();
  return (
    <SelectField
      label={t(($) => $.pictures.seat)}
      values={[seat]}
      options={SEAT_IDS.map((value) => ({ value, label: t(($) => $.pictures.seats[value]) }))}
      onCommit={(value) => onSeat(value as SeatId)}
    />
  );
}
