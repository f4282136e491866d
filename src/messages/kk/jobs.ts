/** Messages of `src/jobs`, by their English templates. */
export const kkJobs: Readonly<Record<string, string>> = {
  'Drone {0} sinks to {1} m; the floor is {2} m.': '{0} дроны {1} м дейін төмендейді; төменгі шек {2} м.',
  'Drone {0} sinks to {1} m at {2} s; the floor is {3} m.':
    '{0} дроны {2} с уақытында {1} м дейін төмендейді; төменгі шек {3} м.',
  'Raise the points, or give a lower floor.': 'Нүктелерді көтеріңіз немесе төменгі шекті азайтыңыз.',
  'point {0} is at {1} m': '{0} нүктесі {1} м биіктікте',
  '{0}, below the floor of {1} m': '{0}, төменгі шек {1} м мәнінен төмен',
  'Raise it, or give a lower --floor.': 'Оны көтеріңіз немесе --floor мәнін азайтыңыз.',
  '{0}, above the ceiling of {1} m': '{0}, төбе {1} м мәнінен жоғары',
  'Lower it, or give a higher --ceiling.': 'Оны түсіріңіз немесе --ceiling мәнін үлкейтіңіз.',
  'points {0} and {1} stand {2} m apart, expected at least {3} m':
    '{0} және {1} нүктелерінің арасы {2} м, кемінде {3} м керек',
  'Move them apart, or ask for less with --separation or another profile.':
    'Оларды алшақтатыңыз немесе --separation не басқа профильмен аз сұраңыз.',
  'there is no such file': 'ондай файл жоқ',
  'Give the whole folder of an export.': 'Экспорттың бүкіл қалтасын беріңіз.',
};
