/** Messages of `src/show`, by their English templates. */
export const ruShow: Readonly<Record<string, string>> = {
  'found groups of {0} drones in all, expected at most {1}, one less than the fleet':
    'в группах всего {0} {0|дрон|дрона|дронов}, допустимо не больше {1}, на один меньше флота',
  'found a formation of {0} points, expected at most {1}, the size of group "{2}"':
    'в построении {0} {0|точка|точки|точек}, допустимо не больше {1} — столько дронов в группе «{2}»',
  'Ask for fewer points, or give the group more drones.': 'Запросите меньше точек или дайте группе больше дронов.',
  'found {0}, expected {1} to {2}, a drone of group "{3}"': 'найден {0}, допустимы от {1} до {2}: дроны группы «{3}»',
  'Pin a drone that flies this scene.': 'Закрепите дрон, который летит в этой сцене.',
  'drone {0} is pinned twice: to point {1} and to point {2}':
    'дрон {0} закреплён дважды: за точкой {1} и за точкой {2}',
  'point {0} is pinned twice: to drone {1} and to drone {2}':
    'точка {0} закреплена дважды: за дроном {1} и за дроном {2}',
  'Remove one of the two pins.': 'Снимите одно из двух закреплений.',
  'Draw one curve that does what both are to do.': 'Нарисуйте одну кривую за обе.',
  'found a point {0} m from the one before it, expected at least {1} m':
    'точка в {0} м от предыдущей, нужно не менее {1} м',
  'Remove one of the two.': 'Уберите одну из двух.',
  'found a path that turns back here, expected a turn of at most {0} degrees':
    'путь здесь поворачивает назад, допустим поворот не больше {0}°',
  'Lead it round in a bow, or use "bob" to go to and fro.':
    'Ведите его дугой или возьмите "bob", чтобы ходить туда и обратно.',
  'found a path that runs straight up or down to here, or turns back: no heading can follow it':
    'путь сюда идёт прямо вверх или вниз либо поворачивает назад: курс за ним не повернуть',
  'Move the point aside, or set headingFollows to false.': 'Сдвиньте точку или поставьте headingFollows в false.',
  'found "amsl", expected "launch": heights above sea level are not flown':
    'найдено "amsl", нужно "launch": высоты над уровнем моря не летаются',
  'Give all heights from the launch ground, which lies {0} m above sea level: take {1} m off each.':
    'Задайте все высоты от земли старта, которая на {0} м выше моря: отнимите от каждой {1} м.',
  'the sides after corners {0} and {1} cross or touch, expected a polygon that does not':
    'стороны после углов {0} и {1} пересекаются или касаются, а многоугольник не должен',
  'Give the corners in order around the field, each once.': 'Дайте углы по порядку вокруг поля, каждый один раз.',
  'found {0} pads, expected {1}, one a drone': 'площадок {0}, а нужно {1}, по одной на дрон',
  'Give each drone its pad, or leave homesM out and use the launch grid.':
    'Дайте каждому дрону площадку или уберите homesM и возьмите стартовую сетку.',
  '{0} x {1} trays of {2} x {3}': '{0} x {1} лотков по {2} x {3}',
  'found {0} = {1} pads, expected at least {2}, one a drone':
    'найдено {0} = {1} {1|площадка|площадки|площадок}, нужно не меньше {2}, по одной на дрон',
  'Enlarge the grid ({0} x {1} is enough) or lower fleet.count.':
    'Увеличьте сетку (хватит {0} x {1}) или уменьшите fleet.count.',
  'found trays {0} m apart, expected at least {1} m, the length of a tray':
    'лотки через {0} м, нужно не менее {1} м — длина лотка',
  'Set the trays wider apart, or put fewer pads into one.': 'Раздвиньте лотки или поставьте в каждый меньше площадок.',
  '{0} of {1} pads lie outside the geofence, the first of them at ({2}, {3})':
    '{0} из {1} {1|площадки|площадок|площадок} лежат вне геозоны, первая в ({2}; {3})',
  'Move or shrink the launch area, or widen site.geofence.polygonM.':
    'Сдвиньте или уменьшите место старта или расширьте site.geofence.polygonM.',
  'in one place, ({0}, {1})': 'в одном месте, ({0}; {1})',
  '{0} m apart at ({1}, {2})': 'в {0} м друг от друга у ({1}; {2})',
  'pads {0} and {1} are {2}, expected at least {3} m, the size of the smallest drones':
    'площадки {0} и {1} {2}, нужно не менее {3} м — размер самых маленьких дронов',
  'Move one of the two pads.': 'Отодвиньте одну из двух площадок.',
  'Set the pads of the launch grid, or of its trays, wider apart.':
    'Сделайте шаг стартовой сетки или её лотков больше.',
  'the sides after corners {0} and {1} cross or touch, expected a footprint that does not':
    'стороны после углов {0} и {1} пересекаются или касаются, а основание не должно',
  'Give the corners in order around the obstacle, each once.':
    'Дайте углы по порядку вокруг препятствия, каждый один раз.',
  'found {0}, expected more than bottomM, {1}': 'найдено {0}, нужно больше bottomM, {1}',
  'Raise it or lower bottomM.': 'Поднимите его или опустите bottomM.',
  '{0} of {1} pads lie within it, the first of them at ({2})':
    '{0} из {1} {1|площадки|площадок|площадок} лежат внутри него, первая в ({2})',
  'Move the launch area or the obstacle.': 'Отодвиньте место старта или препятствие.',
  'found {0}, expected at most separationDesignM, {1}': 'найдено {0}, допустимо не больше separationDesignM, {1}',
  'What the check refuses must not be more than what the planner keeps.':
    'То, в чём проверка отказывает, не может быть больше того, что соблюдает план.',
  'found {0}, expected less than altitudeMaxM, {1}': 'найдено {0}, нужно меньше altitudeMaxM, {1}',
  'Lower it or raise altitudeMaxM.': 'Уменьшите его или увеличьте altitudeMaxM.',
  'found a formation of {0} points, expected at most {1}, the size of the fleet':
    'в построении {0} {0|точка|точки|точек}, допустимо не больше {1} — столько дронов во флоте',
  'Ask for fewer points or raise fleet.count.': 'Запросите меньше точек или увеличьте fleet.count.',
  'neither "file" nor "pointsM"': 'нет ни "file", ни "pointsM"',
  'both "file" and "pointsM"': 'есть и "file", и "pointsM"',
  'found {0}, expected one of them': '{0}, а нужно одно из двух',
  'Name a CSV file, or list the points.': 'Назовите файл CSV или перечислите точки.',
  'found a top layer at {0} m, expected at most {1} m, the lower of ceiling and profile':
    'верхний слой на {0} м, допустимо не выше {1} м — меньшее из потолка и профиля',
  'Lower altitudeM, or use fewer layers or a smaller layerStepM.':
    'Уменьшите altitudeM, возьмите меньше слоёв или меньший layerStepM.',
  'Did you mean "{0}"?': 'Вы имели в виду "{0}"?',
  'There is {0}.': 'Есть: {0}.',
  none: 'ничего',
  'found "{0}", expected a name that is in this show': 'найдено «{0}», нужно имя, которое есть в этом шоу',
  "music.offsetS is in no flight file: start the music by hand, {0} s before the show's clock":
    'music.offsetS нет ни в одном полётном файле: включите музыку вручную за {0} с до начала времени шоу',
  "music.offsetS is in no flight file: start the music by hand, {0} s after the show's clock":
    'music.offsetS нет ни в одном полётном файле: включите музыку вручную через {0} с после начала времени шоу',
  '{0} has no effect: {1}': '{0} ни на что не влияет: {1}',
  'this member takes the points it says, or as many as its letters need':
    'эта часть берёт столько точек, сколько указано, или сколько нужно её буквам',
  'profileM gives the radii': 'радиусы задаёт profileM',
  'layers[{0}] is of the same id, "{1}"': 'у layers[{0}] тот же id, «{1}»',
  'the style "stroke" has letters of its own; the other styles use a font':
    'у стиля "stroke" свои буквы; шрифт берут другие стили',
  'only the style "stroke" has rows': 'ряды есть только у стиля "stroke"',
  'only a form between the two figures is blended': 'смешивается только форма между двумя фигурами',
  'this form has no such thing': 'у этой формы такого нет',
  'only the even spread of a fill has a seed': 'зерно есть только у ровной заливки',
  '1 line': '1 строка',
  '{0} lines': '{0} {0|строка|строки|строк}',
  'the text has {0}': 'в тексте {0}',
  'there is no scene before whose points could be kept': 'перед ней нет сцены, точки которой можно сохранить',
  'neither this scene nor the one before moves': 'ни эта сцена, ни предыдущая не движутся',
  'there is no "{0}"': '«{0}» здесь нет',
  'nothing holds "{0}"': '«{0}» не в чем искать',
  'no item is "{0}"': 'нет элемента «{0}»',
  'this edit leads nowhere: {0}': 'эта правка никуда не ведёт: {0}',
  'Give the keys from the show down to the value; items of lists by their id.':
    'Дайте ключи от шоу до значения; элементы списков — по их id.',
  'it is no list': 'это не список',
  'it takes a new key, not "{0}"': 'нужен новый ключ, а не «{0}»',
  'a show cannot be without it': 'без этого шоу не бывает',
  'it is no item of a list': 'это не элемент списка',
  'no other item is "{0}"': 'нет другого элемента «{0}»',
  'a record {...}': 'запись {...}',
  'a list [...]': 'список [...]',
  'a whole number': 'целое число',
  'true or false': 'true или false',
  'another key': 'другой ключ',
  'found this key, expected {0}': 'найден этот ключ; ожидается: {0}',
  'Rename it, and what refers to it.': 'Переименуйте его и то, что на него ссылается.',
  'found nothing, expected {0}': 'не найдено ничего; ожидается: {0}',
  'Add it.': 'Добавьте.',
  'found {0}, expected {1}': 'найдено: {0}; ожидается: {1}',
  'Write {0}.': 'Напишите: {0}.',
  'less than': 'меньше',
  'at most': 'не больше',
  'more than': 'больше',
  'at least': 'не меньше',
  'a date and an hour such as "2026-06-23T22:30+05:00"': 'дата и час вида "2026-06-23T22:30+05:00"',
  'a colour such as "#ffcc00"': 'цвет вида "#ffcc00"',
  'a relative path beside show.json, without ".."': 'относительный путь рядом с show.json, без ".."',
  'a text of {0} {1} characters': 'текст, знаков {0} {1}',
  'a list of {0} {1} items': 'список, элементов {0} {1}',
  'a number of {0} {1}': 'число {0} {1}',
  'Remove it; there is {0} here.': 'Уберите; здесь может быть {0}.',
  'this key is unknown': 'этот ключ неизвестен',
  'a list of {0}': 'список из {0}',
  'a record': 'запись',
  'Put it beside show.json and name it in a formation: "recipe": { "kind": "{0}", "file": "{1}" }.':
    'Положите файл рядом с show.json и назовите его в построении: "recipe": { "kind": "{0}", "file": "{1}" }.',
  'it is an SVG drawing, not a show': 'это рисунок SVG, а не шоу',
  'it is a picture of pixels, not a show': 'это растровая картинка, а не шоу',
  'it is music, not a show': 'это музыка, а не шоу',
  'Put it beside show.json and name it there: "music": { "file": "{0}" }.':
    'Положите её рядом с show.json и назовите в нём: "music": { "file": "{0}" }.',
  'it is a font, not a show': 'это шрифт, а не шоу',
  'Put it beside show.json and name it in a formation of letters: "recipe": { "kind": "text", "style": "fill", "font": "{0}", ... }.':
    'Положите его рядом с show.json и назовите в построении из букв: "recipe": { "kind": "text", "style": "fill", "font": "{0}", ... }.',
  'it is a PDF, not a show': 'это PDF, а не шоу',
  'Save the drawing in it as SVG.': 'Сохраните рисунок из него как SVG.',
  'it is PostScript, not a show': 'это PostScript, а не шоу',
  'it is a Blender file, not a show': 'это файл Blender, а не шоу',
  'Export points as CSV or lines as SVG from Blender.': 'Экспортируйте из Blender точки в CSV или линии в SVG.',
  'it is a CSV of points, not a show': 'это CSV с точками, а не шоу',
  '{0} Or fly between two such files with "transition --from A.csv --to B.csv".':
    '{0} Или пролетите между двумя такими файлами: "transition --from A.csv --to B.csv".',
  'the file does not hold a show': 'в файле нет шоу',
  'There never was such a version: write {0}.': 'Такой версии не было: напишите {0}.',
  'Write "version": {0}, at the top of the file.': 'Напишите "version": {0}, в начале файла.',
  'A newer Tulpar wrote this show: update the program to open it.':
    'Это шоу записал более новый Tulpar: обновите программу, чтобы открыть его.',
  '{0} (and {1} more in this file)': '{0} (и ещё {1} в этом файле)',
  'the end of the file': 'конец файла',
  'Remove what follows the last bracket.': 'Уберите то, что стоит после последней скобки.',
  'at most {0} levels of brackets': 'не больше {0} уровней скобок',
  'Flatten the document.': 'Уменьшите вложенность.',
  '"," or "{0}"': '"," или "{0}"',
  'Put a comma between items and close each bracket.': 'Ставьте запятую между элементами и закрывайте каждую скобку.',
  'another item': 'ещё один элемент',
  'Remove the comma before it.': 'Уберите запятую перед ним.',
  'a key in double quotes': 'ключ в двойных кавычках',
  'Write keys as "key": value.': 'Пишите ключи так: "key": value.',
  '{0} a second time': '{0} второй раз',
  'each key once': 'каждый ключ один раз',
  'Rename or remove one of the two.': 'Переименуйте или уберите один из двух.',
  'Rename it: this one is reserved.': 'Переименуйте: это имя занято.',
  'Put a colon between key and value.': 'Поставьте двоеточие между ключом и значением.',
  'JSON holds finite numbers only: write one.': 'В JSON бывают только конечные числа: напишите такое.',
  'JSON has no comments: remove it.': 'В JSON нет комментариев: уберите его.',
  'Write a number, a text in double quotes, true, false, null, [...] or {...}.':
    'Напишите число, текст в двойных кавычках, true, false, null, [...] или {...}.',
  'line {0}, column {1}': 'строка {0}, столбец {1}',
  'not JSON: found {0}, expected {1}': 'это не JSON: найдено {0}, ожидается {1}',
  'There are {0}.': 'Есть {0}.',
  'no limits profile is called "{0}"': 'профиля пределов «{0}» нет',
  'found {0}, expected nothing: the first storyboard has all drones that others leave':
    'найдено {0}, здесь ничего не нужно: у первой раскадровки все дроны, что остались от других',
  'Remove it.': 'Уберите.',
  'found nothing, expected how many drones fly this storyboard':
    'не найдено ничего; ожидается, сколько дронов летит в этой раскадровке',
  'Leave at least one drone to the first storyboard, or raise fleet.count.':
    'Оставьте хотя бы один дрон первой раскадровке или увеличьте fleet.count.',
  'found figures of {0} points, expected at most {1}, the size of group "{2}"':
    'в фигурах вместе {0} {0|точка|точки|точек}, допустимо не больше {1} — столько дронов в группе «{2}»',
  'found "{0}", which is the id of {1} too, expected an id of its own': 'найдено «{0}», тот же id у {1}; нужен свой id',
  'Give one of them another id, and change what refers to it.':
    'Дайте одному из них другой id и исправьте ссылки на него.',
  'found a second path, expected at most one in a figure': 'найден второй путь, в фигуре допустим один',
  'found "{0}", expected an id that is in this show': 'найдено «{0}», нужен id, который есть в этом шоу',
  'scene "{0}": {1}': 'сцена «{0}»: {1}',
  'the formation takes the points it says, or as many as it needs':
    'построение берёт столько точек, сколько указано в нём или сколько ему нужно',
  'this figure shares its points with no other': 'эта фигура ни с кем не делит точки',
  'an id of small letters, digits and hyphens': 'id из строчных букв, цифр и дефисов',
  'A show is one JSON record: { "version": {0}, ... }.': 'Шоу — одна запись JSON: { "version": {0}, ... }.',
  'this is no list': 'это не список',
  'Write a list [...] of groups.': 'Напишите список [...] групп.',
  'Give the name of a scene.': 'Укажите имя сцены.',
  'Copy fewer scenes at a time.': 'Копируйте меньше сцен за раз.',
  'Save the show, and open the file instead.': 'Лучше сохраните шоу и откройте файл.',
  'Copy the scenes again.': 'Скопируйте сцены ещё раз.',
  'found a file that was cut short': 'найден обрезанный файл',
  'Copy again.': 'Скопируйте ещё раз.',
  '{0} million': '{0} млн',
  'found {0} characters of copied scenes, expected at most {1}':
    'знаков в скопированных сценах {0}, допустимо не больше {1}',
  'the formation "{0}"': 'построение «{0}»',
  'the formation "{0}", which no copied scene shows':
    'построение «{0}», которого не показывает ни одна скопированная сцена',
  'the file "{0}"': 'файл «{0}»',
  'the file "{0}", which no copied formation names':
    'файл «{0}», которого не называет ни одно скопированное построение',
  'copied scenes come without {0}': 'в скопированных сценах не хватает: {0}',
  'copied scenes come with {0}': 'в скопированных сценах лишнее: {0}',
  clipboard: 'буфер обмена',
  'a file in base64': 'файл в base64',
  'it is a 3D model, not a show': 'это 3D-модель, а не шоу',
  'Save it as PNG or JPEG, and name that in a formation.': 'Сохраните его как PNG или JPEG и назовите в фигуре.',
};
