import { InputError, LIGHT_TICK_MS } from '../../core';
import type { KeyCollector, LinearRgb } from '../fleet';
import { MAX_LOOP_DEPTH, OP } from './opcodes';

export interface DecodeLightOptions {
  /** Show time up to which a program is unfolded, ms: what it does later is of no interest. */
  readonly untilMs: number;
  /** Where the program stands, for messages. */
  readonly where: string;
}

/** More commands than two hours have ticks; beyond this a program is an attack. */
const MAX_COMMANDS = 400_000;

/** Keys that all programs of a fleet may unfold to: 500 MB of memory. */
const MAX_KEYS = 20_000_000;

const BLACK: LinearRgb = [0, 0, 0];
const WHITE: LinearRgb = [255, 255, 255];

/**
 * Runs a light program and collects its colours as keys. Strict where players are lax: a program must end with `00`,
 * know no command beyond `0D`, close every loop and let time pass in endless ones.
 * @throws InputError with the offset of the byte that is wrong.
 */
export function decodeLight(program: Uint8Array, into: KeyCollector, options: DecodeLightOptions): void {
  new LightProgram(program, into, options).run();
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
  readonly #where: string;
  readonly #lastTick: number;
  readonly #loops: Loop[] = [];
  #at = 0;
  #tick = 0;
  #shown = BLACK;

  constructor(program: Uint8Array, into: KeyCollector, options: DecodeLightOptions) {
    this.#program = program;
    this.#into = into;
    this.#where = options.where;
    this.#lastTick = Math.ceil(options.untilMs / LIGHT_TICK_MS);
  }

  run(): void {
    for (let count = 0; this.#tick <= this.#lastTick; count++) {
      if (count === MAX_COMMANDS) this.#fail(`it runs for more than ${MAX_COMMANDS} commands`, this.#at);
      if (this.#into.keys > MAX_KEYS) this.#fail('the programs unfold to too many colours', this.#at);
      if (!this.#step()) break;
    }
    this.#into.endDrone();
  }

  /** @returns false at the end of the program. */
  #step(): boolean {
    const at = this.#at;
    const op = this.#byte();
    switch (op) {
      case OP.end:
        if (this.#loops.length > 0) this.#fail('it ends inside a loop', at);
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
        this.#beginLoop(at);
        return true;
      case OP.loopEnd:
        this.#endLoop(at);
        return true;
      default:
        this.#changeColour(op, at);
        return true;
    }
  }

  #changeColour(op: number, at: number): void {
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
        this.#fail(`command 0x${op.toString(16).padStart(2, '0')} is not known`, at);
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
    this.#key(this.#shown);
    this.#tick += ticks;
    this.#shown = rgb;
    this.#key(rgb);
  }

  #key(rgb: LinearRgb): void {
    this.#into.add(this.#tick * LIGHT_TICK_MS, rgb);
  }

  #beginLoop(at: number): void {
    if (this.#loops.length === MAX_LOOP_DEPTH) this.#fail(`loops nest deeper than ${MAX_LOOP_DEPTH}`, at);
    const rounds = this.#byte();
    this.#loops.push({ start: this.#at, left: rounds === 0 ? Number.POSITIVE_INFINITY : rounds, tick: this.#tick });
  }

  #endLoop(at: number): void {
    const loop = this.#loops.at(-1) ?? this.#fail('a loop ends that never began', at);
    if (loop.left === Number.POSITIVE_INFINITY && loop.tick === this.#tick) {
      this.#fail('an endless loop takes no time', at);
    }
    loop.left--;
    loop.tick = this.#tick;
    if (loop.left > 0) this.#at = loop.start;
    else this.#loops.pop();
  }

  #byte(): number {
    if (this.#at >= this.#program.length) this.#fail('it breaks off without an end', this.#at);
    return this.#program[this.#at++]!;
  }

  #varuint(): number {
    const at = this.#at;
    let value = 0;
    for (let factor = 1; factor <= 0x80 ** 4; factor *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return this.#fail('a duration has more than five bytes', at);
  }

  #fail(what: string, at: number): never {
    throw new InputError(`the light program is broken at byte ${at}: ${what}`, this.#where, 'Export the show again.');
  }
}
