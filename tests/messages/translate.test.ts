import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capital, InputError, joined, Message, message, printMessage, sentence } from '../../src/core';
import { type Catalogue, loadCatalogue, translate } from '../../src/messages';

const RUSSIAN: Catalogue = {
  language: 'ru',
  texts: {
    'drones {0} and {1} are {2} m apart, expected {3}': '{3}: дроны {0} и {1} стоят в {2} м',
    'at least {0} m': 'не меньше {0} м',
    '{0} drones wait': '{0} {0|дрон ждёт|дрона ждут|дронов ждут}',
    'set "spacingM" to {0}, about {0} m': 'поставьте "spacingM": {0.}, это около {0} м',
    'move "{0}"': 'сдвиньте «{0}»',
  },
};

describe('a message', () => {
  test('prints in English what its template literal says', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ noNaN: true }), fc.string(), (name, metres, other) => {
        expect(printMessage(message`a "${name}" of ${metres} m, not ${message`in ${other}`}`)).toBe(
          `a "${name}" of ${metres} m, not in ${other}`,
        );
      }),
    );
  });

  test('is put into another language with its places in another order, messages within it too', () => {
    const text = message`drones ${3} and ${4} are ${'1.42'} m apart, expected ${message`at least ${1.5} m`}`;
    expect(translate(text, RUSSIAN)).toBe('не меньше 1,5 м: дроны 3 и 4 стоят в 1,42 м');
    expect(translate(text, null)).toBe('drones 3 and 4 are 1.42 m apart, expected at least 1.5 m');
  });

  test.each([
    [1, '1 дрон ждёт'],
    [3, '3 дрона ждут'],
    [11, '11 дронов ждут'],
    [21, '21 дрон ждёт'],
    [112, '112 дронов ждут'],
    [0, '0 дронов ждут'],
    [1.5, '1,5 дрона ждут'],
  ])('has the form of its word for %s', (count, text) => {
    expect(translate(message`${count} drones wait`, RUSSIAN)).toBe(text);
    expect(translate(message`${String(count)} drones wait`, RUSSIAN)).toBe(text);
  });

  test('has a decimal comma where it is read, and a point where it is typed', () => {
    const text = new Message('set "spacingM" to {0}, about {0} m', ['2.50']);
    expect(translate(text, RUSSIAN)).toBe('поставьте "spacingM": 2.50, это около 2,50 м');
  });

  test('leaves alone what is no number: paths, versions, lists, and what looks like a place', () => {
    for (const name of ['1.2.3', 'show.json', '1.5 m', '{0}', '{1|a|b|c}', '{0^}', '$&', '{0.}']) {
      expect(translate(message`move "${name}"`, RUSSIAN)).toBe(`сдвиньте «${name}»`);
      expect(printMessage(message`move "${name}"`)).toBe(`move "${name}"`);
    }
  });

  test('stays English where the catalogue lacks it, with what it knows within', () => {
    expect(translate(message`nobody knows ${message`at least ${2} m`}`, RUSSIAN)).toBe('nobody knows не меньше 2 м');
    expect(translate(message`constructor`, RUSSIAN)).toBe('constructor');
  });

  test('may be one of several, a beginning, a sentence', () => {
    const moves = joined([message`move "${'a'}"`, 'b', message`at least ${2} m`], '; ');
    expect(translate(moves, RUSSIAN)).toBe('сдвиньте «a»; b; не меньше 2 м');
    expect(translate(sentence(moves), RUSSIAN)).toBe('Сдвиньте «a»; b; не меньше 2 м.');
    expect(printMessage(capital(message`move "${'a'}"`))).toBe('Move "a"');
  });

  test('says the same after it crossed from a worker', () => {
    const text = sentence(message`move "${'a'}", ${message`at least ${1.5} m`}`);
    const crossed = structuredClone(text) as Message;
    expect(printMessage(crossed)).toBe('Move "a", at least 1.5 m.');
    expect(translate(crossed, RUSSIAN)).toBe(translate(text, RUSSIAN));
  });
});

test('an input error keeps its messages beside its English', async () => {
  const error = new InputError(message`${4} points for ${3} drones`, 'show.json', message`Unpin one of the two.`);
  expect([error.what, error.where, error.remedy]).toEqual([
    '4 points for 3 drones',
    'show.json',
    'Unpin one of the two.',
  ]);
  expect(error.message).toBe('show.json: 4 points for 3 drones. Unpin one of the two.');
  const russian = await loadCatalogue('ru');
  expect(translate(error.messages.what, russian)).toBe('точек 4, а дронов 3');
  expect(translate(error.messages.remedy, await loadCatalogue('kk'))).toBe('Екі бекітудің бірін алып тастаңыз.');
});
