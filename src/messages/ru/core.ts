/** Messages of `src/core`, by their English templates. */
export const ruCore: Readonly<Record<string, string>> = {
  'no two drones of which one flies, but for columns beside pads; the distance is that of two that stand':
    'нет двух дронов, из которых один летит, кроме столбов у площадок; указано расстояние между двумя стоящими',
  ' while the firmware takes them off': ' пока прошивка их поднимает',
  'Drones {0} and {1} come as near as {2} m at {3} s{4}; the least separation is {5} m{6}.':
    'Дроны {0} и {1} сближаются до {2} м на {3} с{4}; наименьшее допустимое расстояние {5} м{6}.',
  'Drones {0} and {1} come as near as {2} m at {3} s{4}; the design separation is {5} m{6}.':
    'Дроны {0} и {1} сближаются до {2} м на {3} с{4}; расчётное расстояние {5} м{6}.',
  'Drone {0} is {1} m aside of its pad when it is {2} m up; the firmware climbs straight up to there.':
    'Дрон {0} на {1} м в стороне от своей площадки, когда он на высоте {2} м; прошивка поднимает до неё строго вверх.',
  'Rise {0} m over the pad before flying sideways.': 'Поднимитесь на {0} м над площадкой и только потом летите вбок.',
  'drone {0} at {1} s, {2} s late': 'дрон {0} на {1} с, опоздание {2} с',
  '; {0} more are at least {1} s late': '; ещё {0} — не менее {1} с опоздания',
  'A drone is': 'Дрон',
  '{0} drones are': '{0} {0|дрон|дрона|дронов}',
  '{0} {1} m above the pad before the firmware can be: it needs {2} s from the start of the show ({3} m/s, {4} m/s2, spool-up {5} s): {6}{7}.':
    '{0} на высоте {1} м над площадкой раньше, чем туда поднимет прошивка: ей нужно {2} с от начала шоу ({3} м/с, {4} м/с², раскрутка {5} с): {6}{7}.',
  'Let all drones stand {0} s longer on their pads before they rise.':
    'Пусть все дроны простоят на площадках на {0} с дольше, прежде чем подниматься.',
  '{0} and {1} more': '{0} и ещё {1}',
  'Drone {0} never rises {1} m above the pad: the firmware would not take off.':
    'Дрон {0} ни разу не поднимается на {1} м над площадкой: прошивка его не поднимет.',
  'Drones {0} never rise {1} m above the pad: the firmware would not take off.':
    'Дроны {0} ни разу не поднимаются на {1} м над площадкой: прошивка их не поднимет.',
  'Rise to {0} m at least; for drones without a take-off of their own set "firmwareTakeoff" of the limits to null.':
    'Поднимитесь хотя бы на {0} м; для дронов без собственного взлёта поставьте в пределах "firmwareTakeoff" в null.',
  'm/s': 'м/с',
  'm/s²': 'м/с²',
  'Drone {0} {1} {2} {3} at {4} s; the limit is {5} {6}.': 'Дрон {0} {1} {2} {3} на {4} с; предел {5} {6}.',
  'Give the transition or the movement {0} times its time.': 'Дайте переходу или движению в {0} раза больше времени.',
  'flies sideways at': 'летит вбок со скоростью',
  'climbs at': 'поднимается со скоростью',
  'sinks at': 'снижается со скоростью',
  'accelerates at': 'ускоряется на',
  'leaps by': 'перескакивает на',
  m: 'м',
  'changes its velocity at once by': 'разом меняет скорость на',
  'Drone {0} {1} {2} {3} at {4} s.': 'Дрон {0} {1} {2} {3} на {4} с.',
  'The audience at {0} stands inside the geofence, where drones may go and fall.':
    'Зрители в точке {0} стоят внутри геозоны, где дроны могут летать и падать.',
  'Move {0} out of the fence, or draw the fence so that it leaves the audience out.':
    'Вынесите {0} за геозону или обведите геозону так, чтобы зрители остались снаружи.',
  '1 drone passes': '1 дрон проходит',
  '{0} drones pass': '{0} {0|дрон проходит|дрона проходят|дронов проходят}',
  '{0} within {1} m of it as seen from above, the nearest drone {2} at {3} m':
    '{0} ближе {1} м от неё, если смотреть сверху; ближайший — дрон {2}, {3} м',
  'drones fly on all sides of it': 'дроны летают вокруг неё со всех сторон',
  'The audience at {0} stands under or in the swarm: {1}.': 'Зрители в точке {0} стоят под роем или внутри него: {1}.',
  'Move {0} away from the show, or move the pads and scenes away from the audience.':
    'Отодвиньте {0} от шоу или площадки и сцены от зрителей.',
  starts: 'начинает',
  ends: 'заканчивает',
  'Drone {0} {1} at {2} m, not on the ground.': 'Дрон {0} {1} полёт на высоте {2} м, а не на земле.',
  'A flight starts and ends on the ground: add a take-off and a landing.':
    'Полёт начинается и заканчивается на земле: добавьте взлёт и посадку.',
  'Drone {0} is at {1} m away from its pad at {2} s; the least there is {3} m.':
    'Дрон {0} вдали от своей площадки на высоте {1} м на {2} с; там допустимо не ниже {3} м.',
  'Raise the formation, or rise and sink over the pad.':
    'Поднимите построение или набирайте и сбрасывайте высоту над площадкой.',
  'Drone {0} is {1} m below the ground at {2} s.': 'Дрон {0} на {1} м под землёй на {2} с.',
  'Raise the formation by {0} m.': 'Поднимите построение на {0} м.',
  'Drone {0} climbs to {1} m at {2} s; the limit is {3} m.': 'Дрон {0} поднимается до {1} м на {2} с; предел {3} м.',
  'Lower the formation by {0} m or make it smaller.': 'Опустите построение на {0} м или уменьшите его.',
  'The longest flight takes {0} s; the profile allows {1} s.':
    'Самый долгий полёт длится {0} с; профиль допускает {1} с.',
  'Shorten holds or leave out a scene.': 'Сократите удержания или уберите сцену.',
  "Drone {0} climbs through the fence's ceiling of {1} m in the piece from {2} s.":
    'Дрон {0} поднимается выше потолка геозоны {1} м на участке с {2} с.',
  'Lower the formation.': 'Опустите построение.',
  'Drone {0} leaves the geofence in the piece from {1} s.': 'Дрон {0} выходит за геозону на участке с {1} с.',
  'Move the formation inwards, make it smaller, or widen the fence.':
    'Сдвиньте построение внутрь, уменьшите его или расширьте геозону.',
  'is within "{0}"': 'находится внутри «{0}»',
  'comes as near as {0} m to "{1}"': 'подходит на {0} м к «{1}»',
  'Drone {0} {1} at {2} s; the clearance is {3} m.': 'Дрон {0} {1} на {2} с; допустимо не ближе {3} м.',
  'Move the formation away from it, or fly over it.': 'Отодвиньте построение или летите поверху.',
  'The pads of drones {0} and {1} are {2} m apart; the launch pitch is {3} m.':
    'Между площадками дронов {0} и {1} всего {2} м; шаг площадок {3} м.',
  'Let all drones stand on their pads until the firmware has its time, and neighbours rise farther apart in time; or set their pads wider apart.':
    'Пусть все дроны стоят на площадках, пока прошивка не выдержит своё время, а соседи поднимаются с большим промежутком; или раздвиньте площадки.',
  'Set the pads at least {0} m apart; where drones start from trays or boxes, choose a profile with so small a launch pitch, such as "trays".':
    'Раздвиньте площадки хотя бы на {0} м; если дроны стартуют с лотков или ящиков, выберите профиль с таким малым шагом, например "trays".',
  'Set the pads at least {0} m apart, or let neighbours rise one after the other.':
    'Раздвиньте площадки хотя бы на {0} м или поднимайте соседей по очереди.',
  'Fly one of the two at another time, at another height or to another point.':
    'Проведите один из двух в другое время, на другой высоте или к другой точке.',
  'Scale the formation by {0}, or give it more spacing.':
    'Увеличьте построение в {0} раза или задайте ему больший шаг.',
  'effect {0} ({1})': 'эффект {0} ({1})',
  '{0} names parts that the formation does not have: {1}; it has {2}':
    '{0} называет части, которых в построении нет: {1}; есть {2}',
  '{0} is not seen: {1}': '{0} не будет виден: {1}',
  'effects that are listed after it light all of its points':
    'все его точки освещают эффекты, стоящие в списке после него',
  'its period of {0} s is too long for a hold of {1} s': 'его период {0} с слишком велик для удержания {1} с',
  '{0} meets {1} of group "{2}", {3}: drones {4} and {5} come as near as {6} m at {7} s, expected {8} m':
    '{0} пересекается с тем, что делает группа «{2}»: {1}; {3}: дроны {4} и {5} сближаются до {6} м на {7} с, нужно {8} м',
  'group "{0}"': 'группа «{0}»',
  'and no wait helps': 'ожидание не помогает',
  'and it cannot wait where it is, for {0} of group "{1}" comes there at {2} s':
    'ждать на месте нельзя: на {2} с туда приходит группа «{1}», {0}',
  'move "{0}" in "{1}" {2}': 'сдвиньте «{0}» в сцене «{1}»: {2}',
  'move "{0}" {1}': 'сдвиньте «{0}»: {1}',
  'move "{0}" out of the way': 'уберите «{0}» с дороги',
  'let "{0}" start when that is over (startS {1})': 'начните «{0}», когда это закончится (startS {1.})',
  'change the times so that one is gone before the other comes':
    'измените время так, чтобы одна группа ушла до прихода другой',
  '{0}, or {1}': '{0} или {1}',
  'to the right': 'вправо',
  'to the left': 'влево',
  'away from the audience': 'от зрителей',
  'towards the audience': 'к зрителям',
  '{0} m {1}': '{0} м {1}',
  'its stand on the pads': 'стоянка на площадках',
  'its take-off': 'взлёт',
  'its way to "{0}"': 'путь к сцене «{0}»',
  'scene "{0}"': 'сцена «{0}»',
  'its way back': 'обратный путь',
  'its landing': 'посадка',
  'pads {0} m apart need {1} layers {2} m apart, up to {3} m, expected at most {4} m (profile "{5}")':
    'площадкам через {0} м нужно слоёв: {1} через {2} м, до высоты {3} м, а допустимо не выше {4} м (профиль «{5}»)',
  '{0} the pads about pad {1} at {2}': '{0} площадок возле площадки {1} в {2}',
  'take-off from': 'взлёт с',
  'landing on': 'посадка на: район',
  'Put fewer pads into a tray, set pads or trays wider apart (from {0} m on no layers are needed), or lower altitudeM or layerStepM.':
    'Поставьте меньше площадок в лоток, раздвиньте площадки или лотки (от {0} м слои не нужны) либо уменьшите altitudeM или layerStepM.',
  'the hold of {0} s is too short for spare drones to land: it takes {1}':
    'удержание {0} с слишком коротко, чтобы запасные дроны сели: нужно {1}',
  'spare drones land on other pads: the picture is too low over {0} of the last {1}':
    'запасные дроны садятся на другие площадки: картина слишком низка над {0} из последних {1}',
  'the picture is too low for spare drones to land under it: {0} pads are needed and {1} are clear of it; they wait behind. Raise the scene by {2} m, or move it away from the pads':
    'картина слишком низка, чтобы под ней сели запасные дроны: нужно площадок {0}, свободно {1}; они ждут позади. Поднимите сцену на {2} м или отодвиньте её от площадок',
  'no room below for spare drones: they would wait at {0} m, the least is {1} m; they wait behind':
    'внизу нет места для запасных дронов: они ждали бы на высоте {0} м, а допустимо не ниже {1} м; они ждут позади',
  '{0} points for {1} drones': 'точек {0}, а дронов {1}',
  'Make the formation with at most {0} points.': 'Сделайте построение не более чем из {0} {0|точки|точек|точек}.',
  'the transition from "{0}" to "{1}"': 'переход от «{0}» к «{1}»',
  'comes nearer than {0} m': 'сближается менее чем до {0} м',
  'come nearer than {0} m': 'сближаются менее чем до {0} м',
  'comes nearer than the design separation of {0} m': 'сближается менее расчётных {0} м',
  'come nearer than the design separation of {0} m': 'сближаются менее расчётных {0} м',
  'flies sideways faster than {0} m/s': 'летит вбок быстрее {0} м/с',
  'fly sideways faster than {0} m/s': 'летят вбок быстрее {0} м/с',
  'climbs faster than {0} m/s': 'поднимается быстрее {0} м/с',
  'climb faster than {0} m/s': 'поднимаются быстрее {0} м/с',
  'sinks faster than {0} m/s': 'снижается быстрее {0} м/с',
  'sink faster than {0} m/s': 'снижаются быстрее {0} м/с',
  'flies faster than {0} m/s': 'летит быстрее {0} м/с',
  'fly faster than {0} m/s': 'летят быстрее {0} м/с',
  'accelerates at more than {0} m/s²': 'ускоряется сильнее {0} м/с²',
  'accelerate at more than {0} m/s²': 'ускоряются сильнее {0} м/с²',
  'changes its velocity at once': 'меняет скорость скачком',
  'change their velocity at once': 'меняют скорость скачком',
  'jumps to another place': 'перескакивает в другое место',
  'jump to another place': 'перескакивают в другое место',
  'flies lower than {0} m': 'летит ниже {0} м',
  'fly lower than {0} m': 'летят ниже {0} м',
  'flies below the ground': 'летит под землёй',
  'fly below the ground': 'летят под землёй',
  'climbs above {0} m': 'поднимается выше {0} м',
  'climb above {0} m': 'поднимаются выше {0} м',
  'leaves the geofence': 'выходит за геозону',
  'leave the geofence': 'выходят за геозону',
  "climbs through the fence's ceiling of {0} m": 'поднимается выше потолка геозоны {0} м',
  "climb through the fence's ceiling of {0} m": 'поднимаются выше потолка геозоны {0} м',
  'comes nearer than {0} m to "{1}"': 'подходит ближе {0} м к «{1}»',
  'come nearer than {0} m to "{1}"': 'подходят ближе {0} м к «{1}»',
  'flies sideways below {0} m after take-off': 'летит вбок ниже {0} м после взлёта',
  'fly sideways below {0} m after take-off': 'летят вбок ниже {0} м после взлёта',
  'flies sideways below {0} m before landing': 'летит вбок ниже {0} м перед посадкой',
  'fly sideways below {0} m before landing': 'летят вбок ниже {0} м перед посадкой',
  'starts or ends off the ground': 'начинает или заканчивает полёт не на земле',
  'start or end off the ground': 'начинают или заканчивают полёт не на земле',
  '{0} at {1}': '{0} в {1}',
  '{0}: first {1}': '{0}; первый: {1}',
  '{0}: nearest {1}, {2}': '{0}; ближе всего {1}, {2}',
  '{0}: worst {1}, {2}': '{0}; худшее {1}, {2}',
  '{0} times, the worst: {1}{2}': '{0} {0|раз|раза|раз}, худшее: {1}{2}',
  '{0} pair': '{0} {0|пара|пары|пар}',
  '{0} pairs': '{0} {0|пара|пары|пар}',
  'At least {0}': 'Не менее: {0}',
  '{0} drone': '{0} {0|дрон|дрона|дронов}',
  '{0} drones': '{0} {0|дрон|дрона|дронов}',
  '{0}, {1} times in all,': '{0}, всего {1} {1|раз|раза|раз},',
  'drone {0}': 'дрон {0}',
  'drones {0}': 'дроны {0}',
  ' at {0}': ' в {0}',
  ' between {0} and {1}': ' с {0} по {1}',
  ' during take-off': ' при взлёте',
  ' during landing': ' при посадке',
  ' in the scene "{0}"': ' в сцене «{0}»',
  ' in the transition to the landing': ' в переходе к посадке',
  ' in the transition to "{0}"': ' в переходе к «{0}»',
  'found no way that arrives and leaves with speed and keeps the limits and the separation':
    'нет пути, который приходит и уходит на скорости и соблюдает пределы и расстояние',
  'found no way in {0} s that arrives and leaves with speed and keeps the limits and the separation':
    'нет пути за {0} с, который приходит и уходит на скорости и соблюдает пределы и расстояние',
  'Let it stop (flow "stop"), give it more time, or slow the movement before and after it.':
    'Пусть остановится (flow "stop"), дайте больше времени или замедлите движение до и после.',
  '{0} pins for {1} drones': 'закреплений {0}, а дронов {1}',
  'Give each drone its pin, or -1.': 'Дайте каждому дрону закрепление или -1.',
  'there is no place {0} of {1}': 'места {0} нет, всего мест {1}',
  'Pin drones to places that exist.': 'Закрепляйте дроны за местами, которые есть.',
  'drones {0} and {1} are pinned to one place, {2}': 'дроны {0} и {1} закреплены за одним местом, {2}',
  'Unpin one of the two.': 'Снимите одно из двух закреплений.',
  '{0} s is too short': '{0} с — слишком мало',
  'Give it {0} s, for which a transition was found, or make it "planned".':
    'Дайте {0} с: за это время переход найден; или поставьте "planned".',
  '{0} drones cannot fill {1} places': '{0} {0|дрон|дрона|дронов}, а мест {1}',
  'Give both formations the same number of points.': 'Сделайте в обоих построениях одинаковое число точек.',
  '{0}: start': '{0}: начало',
  '{0}: end': '{0}: конец',
  '{0}: speed at the start': '{0}: скорость в начале',
  '{0}: speed at the end': '{0}: скорость в конце',
  'found a coordinate that is not a number': 'координата — не число',
  'Give each point three finite numbers.': 'Дайте каждой точке три конечных числа.',
  'points {0} and {1} are the same': 'точки {0} и {1} совпадают',
  'Remove one of the two, or move them apart.': 'Уберите одну из двух или раздвиньте их.',
  'found a velocity that is not a number': 'скорость — не число',
  'Give each place three finite numbers.': 'Дайте каждому месту три конечных числа.',
  'a drone flies at {0} m/s {1} in the movement there, expected at most {2} m/s':
    'в движении там дрон летит {0} м/с {1}, допустимо не более {2} м/с',
  'Slow the movement, or let the way stop (flow "stop").':
    'Замедлите движение или пусть переход останавливается (flow "stop").',
  'found a limit or a separation that is not positive, or a downwash factor below 1':
    'предел или расстояние не больше нуля, или множитель потока вниз меньше 1',
  'Give every limit a positive number.': 'Задайте каждому пределу положительное число.',
  '{0} s cannot be flown': 'за {0} с пролететь нельзя',
  'Give it a time in whole milliseconds, or make it "planned".':
    'Дайте время в целых миллисекундах или поставьте "planned".',
  'Make the figures with at most {0} points.': 'Сделайте фигуры вместе не более чем из {0} {0|точки|точек|точек}.',
  'the faces of the model lie before each other too often': 'грани модели слишком часто лежат друг перед другом',
  'Delete what is inside or doubled, or decimate it.': 'Удалите то, что внутри или повторяется, или упростите модель.',
};
