import { describe, expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { printMessage, UNATTENDED } from '../../src/core';
import { parseShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { smallShowText } from '../show/small-show';

async function warnings(edit: (show: ShowOfVersion1) => void): Promise<string[]> {
  const show = parseShow(smallShowText(edit), 'show.json');
  const { report } = await compileShow(show, new Map(), UNATTENDED);
  return report.problems.map(
    ({ code, severity, message }) => `${severity} ${code} ${/"([^"]*)"/.exec(printMessage(message))?.[1]}`,
  );
}

const coloured = (colour: string) => (show: ShowOfVersion1) => {
  show.formations.square = { recipe: { kind: 'grid', columns: 4, rows: 3, pitchM: 3, colour } };
};

describe('a scene that is too dim to be seen is a warning', () => {
  test.each<[string, (show: ShowOfVersion1) => void, string[]]>([
    ['white', () => {}, []],
    ['pure blue', coloured('#0000ff'), []],
    ['navy', coloured('#000080'), ['warning scene-too-dim First']],
    ['the black of print', coloured('#231f20'), ['warning scene-too-dim First']],
    [
      'white, turned down',
      ({ storyboard }) => {
        storyboard.scenes[1]!.light = { brightness: 0.1 };
      },
      ['warning scene-too-dim Second'],
    ],
    [
      'white at half brightness',
      ({ storyboard }) => {
        storyboard.scenes[1]!.light = { brightness: 0.5 };
      },
      [],
    ],
    [
      'a colour of the scene',
      ({ storyboard }) => {
        storyboard.scenes[0]!.light = { colour: '#101010' };
      },
      ['warning scene-too-dim First'],
    ],
    [
      'dark, with a bright band that runs through',
      ({ storyboard }) => {
        storyboard.scenes[0]!.light = {
          colour: '#101010',
          effects: [{ kind: 'chase', colour: '#ffffff', widthM: 6, periodS: 2 }],
        };
      },
      [],
    ],
    [
      'dark where it is meant',
      ({ storyboard }) => {
        storyboard.scenes[0]!.light = { brightness: 0, mayBeDim: true };
      },
      [],
    ],
  ])('%s', async (_name, edit, expected) => {
    expect(await warnings(edit)).toEqual(expected);
  });
});
