import { expect, test } from 'vitest';
import { InputError, message, printMessage } from '../../src/core';
import { packFailure, unpackFailure } from '../../src/jobs/failure';

test('an input error crosses to the page with its messages, its English and its code', async () => {
  const details = { code: 'transition-too-short', scene: 'B', neededS: 8.5 } as const;
  const where = message`${'show.json'}: ${message`the transition from "${'A'}" to "${'B'}"`}`;
  const error = new InputError(message`${'5.0'} s is too short`, where, message`Give it ${'8.5'} s.`, details);
  const crossed = await unpackFailure(structuredClone(packFailure(error))).catch((caught) => caught);
  expect(crossed).toBeInstanceOf(InputError);
  expect([crossed.code, crossed.what, crossed.where, crossed.remedy, crossed.details]).toEqual([
    'transition-too-short',
    '5.0 s is too short',
    'show.json: the transition from "A" to "B"',
    'Give it 8.5 s.',
    details,
  ]);
  expect(crossed.messages.what).toMatchObject({ template: '{0} s is too short', params: ['5.0'] });
  expect(printMessage(crossed.messages.where)).toBe(error.where);
});
