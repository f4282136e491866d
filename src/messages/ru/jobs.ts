/** Messages of `src/jobs`, by their English templates. */
export const ruJobs: Readonly<Record<string, string>> = {
  'Drone {0} sinks to {1} m; the floor is {2} m.': 'Дрон {0} снижается до {1} м; нижний предел {2} м.',
  'Drone {0} sinks to {1} m at {2} s; the floor is {3} m.':
    'Дрон {0} снижается до {1} м на {2} с; нижний предел {3} м.',
  'Raise the points, or give a lower floor.': 'Поднимите точки или задайте меньший нижний предел.',
  'point {0} is at {1} m': 'точка {0} на высоте {1} м',
  '{0}, below the floor of {1} m': '{0}, ниже нижнего предела {1} м',
  'Raise it, or give a lower --floor.': 'Поднимите её или задайте меньший --floor.',
  '{0}, above the ceiling of {1} m': '{0}, выше потолка {1} м',
  'Lower it, or give a higher --ceiling.': 'Опустите её или задайте больший --ceiling.',
  'points {0} and {1} stand {2} m apart, expected at least {3} m':
    'точки {0} и {1} стоят в {2} м друг от друга, нужно не менее {3} м',
  'Move them apart, or ask for less with --separation or another profile.':
    'Раздвиньте их или задайте меньше через --separation или другой профиль.',
  'there is no such file': 'такого файла нет',
  'Give the whole folder of an export.': 'Дайте всю папку экспорта.',
};
