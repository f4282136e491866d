/** Commands of the light programs of Skybrush; those that follow 0x0D need hardware and are not used in shows. */
export const OP = {
  end: 0x00,
  nop: 0x01,
  sleep: 0x02,
  waitUntil: 0x03,
  setColour: 0x04,
  setGrey: 0x05,
  setBlack: 0x06,
  setWhite: 0x07,
  fadeColour: 0x08,
  fadeGrey: 0x09,
  fadeBlack: 0x0a,
  fadeWhite: 0x0b,
  loopBegin: 0x0c,
  loopEnd: 0x0d,
} as const;

/** How deep loops may nest in the players. */
export const MAX_LOOP_DEPTH = 4;
