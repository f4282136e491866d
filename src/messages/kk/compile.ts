/** Messages of `src/compile`, by their English templates. */
export const kkCompile: Readonly<Record<string, string>> = {
  'the cue "{0}" at {1} s comes after the end of the show, {2} s':
    '«{0}» белгісі {1} с уақытында, ол шоудың соңынан ({2} с) кейін',
  'Raise its brightness, choose lighter colours, or set "mayBeDim" in its light where the dark is meant.':
    'Жарықтығын арттырыңыз, ашығырақ түс таңдаңыз немесе қараңғылық әдейі болса, сахна жарығында "mayBeDim" қойыңыз.',
  'the drones leave together: a transition with flow "through" cannot be staggered':
    'дрондар бірге кетеді: flow "through" ауысуы толқынмен ұшпайды',
  'the drones leave together: the formation has no extent along the order of the stagger':
    'дрондар бірге кетеді: толқын бағытында пішіннің ұзындығы жоқ',
  'the drones leave together: the time of the transition leaves nothing for a stagger of {0} s':
    'дрондар бірге кетеді: ауысу уақытында {0} с толқынға орын жоқ',
  'the drones leave together: no stagger was proved to keep them apart':
    'дрондар бірге кетеді: ешбір толқынның қауіпсіз екені дәлелденбеді',
  'of the stagger of {0} s, {1} s were proved to keep the drones apart, with {2} % of the differences asked for':
    '{0} с толқынның {1} с бөлігі қауіпсіз екені дәлелденді, бұл сұралған айырманың {2} %-ы',
  'asked to start at {0} s, it starts at {1} s, as early as it can':
    '{0} с уақытында бастау сұралған, {1} с уақытында басталады, бұдан ерте болмайды',
  'keepsPoints keeps nothing: no scene is before this one':
    'keepsPoints ештеңе сақтамайды: бұл сахнаның алдында сахна жоқ',
  'keepsPoints holds for points 1 to {0} alone: the scene before has {1} and this one {2}':
    'keepsPoints тек 1–{0} нүктелеріне жарайды: алдыңғы сахнада {1}, мұнда {2} нүкте',
  'the beat moves nothing: no point is beyond {0} m of the middle, the farthest is at {1} m':
    'қағу ештеңені қозғамайды: ортадан {0} м әрі нүкте жоқ, ең алысы {1} м',
  'fades of {0} s are cut to the {1} s of the transition and the hold':
    '{0} с сөнулер ауысу мен ұстаудың {1} с уақытына дейін қысқартылды',
  '1 letter': '1 әріп',
  '{0} letters': '{0} әріп',
  'The text of scene "{0}" has {1} drones for {2}, {3} a letter: it will not be read; that takes about {4} a letter.':
    '«{0}» сахнасының мәтінінде {2} үшін {1} дрон бар, бір әріпке {3}: ол оқылмайды; бір әріпке шамамен {4} керек.',
  'Use {0} drones for it, write a shorter text, or use the style "stroke", which takes the fewest.':
    'Оған {0} дрон беріңіз, мәтінді қысқартыңыз немесе ең аз дрон алатын "stroke" стилін таңдаңыз.',
  'Pin drone {0} to a point from 1 to {1}, or remove the pin.':
    '{0} дронын 1 мен {1} аралығындағы нүктеге бекітіңіз немесе бекітуді алып тастаңыз.',
  'drone {0} is pinned to point {1} in "{2}" and to point {3} in "{4}"':
    '{0} дроны «{2}» сахнасында {1} нүктесіне, «{4}» сахнасында {3} нүктесіне бекітілген',
  'point {0} is pinned to drone {1} in "{2}" and to drone {3} in "{4}"':
    '{0} нүктесі «{2}» сахнасында {1} дронына, «{4}» сахнасында {3} дронына бекітілген',
  '{0}, and keepsPoints leads from the one to the other, point to point':
    '{0}, ал keepsPoints бірінен екіншісіне нүктеден нүктеге апарады',
  'Pin the drone to the same point in both scenes, remove a pin, or set keepsPoints to false.':
    'Дронды екі сахнада бір нүктеге бекітіңіз, бір бекітуді алып тастаңыз немесе keepsPoints мәнін false қылыңыз.',
  'figure "{0}": {1}': '«{0}» фигурасы: {1}',
  'figure "{0}" of scene "{1}"': '«{1}» сахнасының «{0}» фигурасы',
  '{0} is too dim to be seen: {1} of its {2} lights are below {3} % of white, half at {4} % or less.':
    '{0} тым күңгірт, көрінбейді: {2} шамның {1} шамы ақтың {3} % мәнінен әлсіз, жартысы {4} % немесе одан аз.',
  'found point {0}, and the formation of {1} has {2} points': '{0} нүктесі көрсетілген, ал пішінде {2} нүкте бар ({1})',
  'the figures take {0} points of {1} drones': 'фигуралар {0} нүкте алады, ал дрон {1}',
  'the figures take {0} points of {1} drones, and 1 more figure shares what is left':
    'фигуралар {0} нүкте алады, ал дрон {1}, қалғаны тағы бір фигураға керек',
  'the figures take {0} points of {1} drones, and {2} more figures share what is left':
    'фигуралар {0} нүкте алады, ал дрон {1}, қалғаны тағы {2} фигураға керек',
  'At scale {0} points of {1} are {2} m apart, less than {3} m.':
    '{1}: {0} масштабында нүктелердің арасы {2} м, {3} м-ден кем.',
  'Scale it by {0} at least, or show fewer points.': 'Масштабын кемінде {0} қылыңыз немесе азырақ нүкте көрсетіңіз.',
  'Figures "{0}" and "{1}" of scene "{2}" come within {3} m of each other, less than {4} m.':
    '«{2}» сахнасының «{0}» мен «{1}» фигураларының арасы {3} м, {4} м-ден кем.',
  'Move them at least {0} m apart.': 'Оларды тағы кемінде {0} м алшақтатыңыз.',
};
