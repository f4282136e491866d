import { SEAT_IDS, type Seat } from '../../share';
import { SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';
import { useSession } from '../studio-context';

interface SeatFieldProps {
  readonly seat: Seat;
  readonly onSeat: (seat: Seat) => void;
}

/** Where the show is seen from: places that every show has, and its own. */
export function SeatField({ seat, onSeat }: SeatFieldProps) {
  const { t } = useFileWords();
  const places = useSession((state) => state.open?.flight.site.placesM);
  const seats = [
    ...SEAT_IDS.map((id) => ({ at: id as Seat, label: t(($) => $.pictures.seats[id]) })),
    ...(places ?? []).map(({ name, positionM }) => ({ at: positionM, label: name })),
  ];
  return (
    <SelectField
      label={t(($) => $.pictures.seat)}
      values={[String(seats.findIndex(({ at }) => at === seat))]}
      options={seats.map(({ label }, index) => ({ value: String(index), label }))}
      onCommit={(value) => onSeat(seats[Number(value)]!.at)}
    />
  );
}
