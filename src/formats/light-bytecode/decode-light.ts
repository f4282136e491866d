import { LIGHT_TICK_MS, type Message, message } from '../../core';
import type { KeyCollector, LinearRgb } from '../fleet';
import { MAX_SHOW_MS } from '../limits';
import { MAX_LOOP_DEPTH, OP } from './opcodes';

/** More commands than two hours have ticks; beyond this a program is an attack, and the rest of it is left out. */
const MAX_COMMANDS = 400_000;

const LAST_TICK = MAX_SHOW_MS / LIGHT_TICK_MS;

const BLACK: LinearRgb = [0, 0, 0];
const WHITE: LinearRgb = [255, 255, 255];

export interface DecodedLight {
  /** Why the program was left before its end command, as the end of a sentence; null when it was not. */
  readonly stop: Message | null;
  readonly commands: number;
}

/**
 * Runs a light program and collects its colours as keys, to its own end, be it after that of the flight. As in the
 * players, a program stops at the first command that cannot be executed, and the colour shown then holds.
 * @param untilMs show time up to which endless loops are unfolded.
 */
export function decodeLight(program: Uint8Array, into: KeyCollector, untilMs: number): DecodedLight {
  return new LightProgram(program, into, untilMs).run();
}

/** Ends the run of a program at a command that cannot be executed. */
class Unexecutable extends Error {
  readonly why: Message;

  constructor(why: Message) {
    super(why.toString());
    this.why = why;
  }
}

interface Loop {
  readonly start: number;
  /** Rounds that are left; infinite for `0C 00`. */
  left: number;
  tick: number;
}

class LightProgram {
  readonly #program: Uint8Array;
  readonly #into: KeyCollector;
  readonly #untilTick: number;
  readonly #loops: Loop[] = [];
  #at = 0;
  #tick = 0;
  #shown = BLACK;

  constructor(program: Uint8Array, into: KeyCollector, untilMs: number) {
    this.#program = program;
    this.#into = into;
    this.#untilTick = Math.ceil(untilMs / LIGHT_TICK_MS);
  }

  run(): DecodedLight {
    let stop: Message | null = null;
    let commands = 0;
    try {
      while (!this.#isOver() && this.#step()) {
        if (++commands === MAX_COMMANDS) this.#fail(message`it runs for more than ${MAX_COMMANDS} commands`);
      }
    } catch (error) {
      if (!(error instanceof Unexecutable)) throw error;
      stop = error.why;
    }
    this.#into.endDrone();
    return { stop, commands };
  }

  #isOver(): boolean {
    const endless = this.#loops.some(({ left }) => left === Number.POSITIVE_INFINITY);
    return this.#tick > (endless ? Math.min(this.#untilTick, LAST_TICK) : LAST_TICK);
  }

  /** @returns false at the end of the program. */
  #step(): boolean {
    if (this.#at === this.#program.length) this.#fail(message`it has no end command`);
    const op = this.#byte();
    switch (op) {
      case OP.end:
        if (this.#loops.length > 0) this.#fail(message`it ends inside a loop`);
        return false;
      case OP.nop:
        return true;
      case OP.sleep:
        this.#hold(this.#shown, this.#varuint());
        return true;
      case OP.waitUntil:
        this.#hold(this.#shown, Math.max(0, this.#varuint() - this.#tick));
        return true;
      case OP.loopBegin:
        this.#beginLoop();
        return true;
      case OP.loopEnd:
        this.#endLoop();
        return true;
      default:
        this.#changeColour(op);
        return true;
    }
  }

  #changeColour(op: number): void {
    switch (op) {
      case OP.setColour:
      case OP.setGrey:
      case OP.setBlack:
      case OP.setWhite:
        this.#hold(this.#colour(op - OP.setColour), this.#varuint());
        return;
      case OP.fadeColour:
      case OP.fadeGrey:
      case OP.fadeBlack:
      case OP.fadeWhite:
        this.#fade(this.#colour(op - OP.fadeColour), this.#varuint());
        return;
      default:
        this.#fail(message`command 0x${op.toString(16).padStart(2, '0')} is not known`);
    }
  }

  /** The colour of a command, by its place in its group of four: colour, grey, black, white. */
  #colour(kind: number): LinearRgb {
    if (kind === 0) return [this.#byte(), this.#byte(), this.#byte()];
    if (kind === 1) {
      const level = this.#byte();
      return [level, level, level];
    }
    return kind === 2 ? BLACK : WHITE;
  }

  #hold(rgb: LinearRgb, ticks: number): void {
    if (rgb.some((level, channel) => level !== this.#shown[channel])) {
      this.#key(this.#shown);
      this.#shown = rgb;
      this.#key(rgb);
    }
    this.#tick += ticks;
  }

  #fade(rgb: LinearRgb, ticks: number): void {
    if (this.#tick + ticks > LAST_TICK) this.#fail(message`a fade lasts beyond six hours`);
    this.#key(this.#shown);
    this.#tick += ticks;
    this.#shown = rgb;
    this.#key(rgb);
  }

  #key(rgb: LinearRgb): void {
    this.#into.add(this.#tick * LIGHT_TICK_MS, rgb);
  }

  #beginLoop(): void {
    if (this.#loops.length === MAX_LOOP_DEPTH) this.#fail(message`loops nest deeper than ${MAX_LOOP_DEPTH}`);
    const rounds = this.#byte();
    this.#loops.push({ start: this.#at, left: rounds === 0 ? Number.POSITIVE_INFINITY : rounds, tick: this.#tick });
  }

  #endLoop(): void {
    const loop = this.#loops.at(-1) ?? this.#fail(message`a loop ends that never began`);
    if (loop.left === Number.POSITIVE_INFINITY && loop.tick === this.#tick) {
      this.#fail(message`an endless loop takes no time`);
    }
    loop.left--;
    loop.tick = this.#tick;
    if (loop.left > 0) this.#at = loop.start;
    else this.#loops.pop();
  }

  #byte(): number {
    return this.#program[this.#at++] ?? this.#fail(message`it breaks off within a command`);
  }

  #varuint(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x80 ** 4; factor *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return this.#fail(message`a duration has more than five bytes`);
  }

  #fail(why: Message): never {
    throw new Unexecutable(why);
  }
}
