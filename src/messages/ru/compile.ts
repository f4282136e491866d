/** Messages of `src/compile`, by their English templates. */
export const ruCompile: Readonly<Record<string, string>> = {
  'the cue "{0}" at {1} s comes after the end of the show, {2} s':
    'метка «{0}» на {1} с приходится после конца шоу, {2} с',
  'Raise its brightness, choose lighter colours, or set "mayBeDim" in its light where the dark is meant.':
    'Увеличьте яркость, выберите более светлые цвета или, если темнота задумана, поставьте "mayBeDim" в свете сцены.',
  'the drones leave together: a transition with flow "through" cannot be staggered':
    'дроны уходят вместе: переход с flow "through" не бывает волной',
  'the drones leave together: the formation has no extent along the order of the stagger':
    'дроны уходят вместе: вдоль порядка волны у построения нет протяжённости',
  'the drones leave together: the time of the transition leaves nothing for a stagger of {0} s':
    'дроны уходят вместе: время перехода ничего не оставляет на волну в {0} с',
  'the drones leave together: no stagger was proved to keep them apart':
    'дроны уходят вместе: ни для какой волны не доказано, что они не сблизятся',
  'of the stagger of {0} s, {1} s were proved to keep the drones apart, with {2} % of the differences asked for':
    'из волны в {0} с доказано безопасными {1} с, это {2} % заданной разницы во времени',
  'asked to start at {0} s, it starts at {1} s, as early as it can':
    'просили начать в {0} с, начнётся в {1} с, раньше нельзя',
  'keepsPoints keeps nothing: no scene is before this one':
    'keepsPoints ничего не сохраняет: перед этой сценой нет другой',
  'keepsPoints holds for points 1 to {0} alone: the scene before has {1} and this one {2}':
    'keepsPoints действует только для точек с 1 по {0}: в сцене до этой их {1}, в этой {2}',
  'the beat moves nothing: no point is beyond {0} m of the middle, the farthest is at {1} m':
    'взмах ничего не двигает: нет точек дальше {0} м от середины, самая дальняя в {1} м',
  'fades of {0} s are cut to the {1} s of the transition and the hold':
    'затухания на {0} с урезаны до {1} с перехода и удержания',
  '1 letter': '1 букву',
  '{0} letters': '{0} {0|букву|буквы|букв}',
  'The text of scene "{0}" has {1} drones for {2}, {3} a letter: it will not be read; that takes about {4} a letter.':
    'В тексте сцены «{0}» {1} {1|дрон|дрона|дронов} на {2}, по {3} на букву: его не прочтут; нужно около {4} на букву.',
  'Use {0} drones for it, write a shorter text, or use the style "stroke", which takes the fewest.':
    'Дайте ему {0} {0|дрон|дрона|дронов}, сократите текст или возьмите стиль "stroke": ему нужно меньше всего.',
  'Pin drone {0} to a point from 1 to {1}, or remove the pin.':
    'Закрепите дрон {0} за точкой с 1 по {1} или снимите закрепление.',
  'drone {0} is pinned to point {1} in "{2}" and to point {3} in "{4}"':
    'дрон {0} закреплён за точкой {1} в сцене «{2}» и за точкой {3} в сцене «{4}»',
  'point {0} is pinned to drone {1} in "{2}" and to drone {3} in "{4}"':
    'точка {0} закреплена за дроном {1} в сцене «{2}» и за дроном {3} в сцене «{4}»',
  '{0}, and keepsPoints leads from the one to the other, point to point':
    '{0}, а keepsPoints ведёт из одной в другую, точка в точку',
  'Pin the drone to the same point in both scenes, remove a pin, or set keepsPoints to false.':
    'Закрепите дрон в обеих сценах за одной точкой, снимите одно закрепление или поставьте keepsPoints в false.',
  'figure "{0}": {1}': 'фигура «{0}»: {1}',
  'figure "{0}" of scene "{1}"': 'фигура «{0}» сцены «{1}»',
  '{0} is too dim to be seen: {1} of its {2} lights are below {3} % of white, half at {4} % or less.':
    '{0} слишком тусклая, её не увидят: {1} из {2} огней светят слабее {3} % белого, половина — {4} % или меньше.',
  'found point {0}, and the formation of {1} has {2} points': 'указана точка {0}, а точек в построении всего {2} ({1})',
  'the figures take {0} points of {1} drones': 'фигуры берут точек {0}, а дронов {1}',
  'the figures take {0} points of {1} drones, and 1 more figure shares what is left':
    'фигуры берут точек {0}, а дронов {1}, и ещё одной фигуре нужен остаток',
  'the figures take {0} points of {1} drones, and {2} more figures share what is left':
    'фигуры берут точек {0}, а дронов {1}, и остаток нужен ещё {2} {2|фигуре|фигурам|фигурам}',
  'At scale {0} points of {1} are {2} m apart, less than {3} m.':
    '{1^}: при масштабе {0} точки в {2} м друг от друга, меньше {3} м.',
  'Scale it by {0} at least, or show fewer points.': 'Поставьте масштаб не меньше {0} или возьмите меньше точек.',
  'Figures "{0}" and "{1}" of scene "{2}" come within {3} m of each other, less than {4} m.':
    'Фигуры «{0}» и «{1}» сцены «{2}» сближаются до {3} м, меньше {4} м.',
  'Move them at least {0} m apart.': 'Раздвиньте их ещё хотя бы на {0} м.',
};
