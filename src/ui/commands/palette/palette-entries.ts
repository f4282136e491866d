import type { TFunction } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import type { Studio } from '../../studio-context';
import { COMMANDS, runCommand } from '../table/command-table';
import { ARGUMENT_COMMANDS, type ArgumentCommand } from './argument-commands';

/** A line of the palette. */
export interface PaletteEntry {
  readonly value: string;
  readonly label: string;
  /** What has still to be typed. */
  readonly hint?: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  /** What choosing it does; without it, its words are put into the field, for a value to follow. */
  readonly run?: (studio: Studio) => void;
}

/** Words, and a value behind them. */
const WITH_ARGUMENT = /^(.*?[^\s\d:=*/+-].*?)[\s:]+([-+*/=]*\s*[\d.,(].*)$/;

/** What fits to the words typed so far, commands that take a value among them. */
export function paletteEntries(typed: string, studio: Studio, t: TFunction): PaletteEntry[] {
  const [, words = typed, argument] = WITH_ARGUMENT.exec(typed.trim()) ?? [];
  const taking = ARGUMENT_COMMANDS.filter((one) => one.isEnabled(studio));
  const plain = argument === undefined || argument === '' ? plainEntries(studio, t) : [];
  const fitting = taking.flatMap((one) => entryWith(one, argument, t) ?? []);
  const whole = argument === undefined ? [] : plainEntries(studio, t).filter(({ label }) => fits(label, typed));
  const found = [...plain, ...fitting].filter(({ label }) => fits(label, words));
  const isNamed = ({ label }: PaletteEntry) => label.toLowerCase() === words.toLowerCase();
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry)), ...whole];
}

function plainEntries(studio: Studio, t: TFunction): PaletteEntry[] {
  return COMMANDS.filter((command) => !command.isQuiet && (command.isEnabled?.(studio) ?? true)).map((command) => ({
    value: command.id,
    label: command.label(t),
    icon: command.icon,
    keys: command.keys,
    run: () => void runCommand(command, studio),
  }));
}

function entryWith(
  { id, icon, label, hint, withArgument }: ArgumentCommand,
  argument: string | undefined,
  t: TFunction,
) {
  const words = label(t);
  if (argument === undefined) return { value: id, label: words, hint: hint(t), icon };
  const run = withArgument(argument);
  if (!run) return null;
  const said = `${words} ${argument}`;
  return { value: id, label: said, icon, run: (studio: Studio) => run(studio, said) };
}

/** Whether each word that was typed is in a word of the label. */
function fits(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((part) => words.some((word) => word.includes(part)));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s:…,“”«»()]+/)
    .filter((word) => word !== '');
}
