/** A folder of files to read from, whatever it lies in: an archive, a real folder, entries just packed. */
export interface FlightFiles {
  /** What to call the whole in messages. */
  readonly name: string;
  readonly paths: readonly string[];
  /** @throws InputError when there is no such file or it is damaged. */
  read(path: string): Uint8Array;
}
