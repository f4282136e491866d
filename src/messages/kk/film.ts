/** Messages of `src/film`, by their English templates. */
export const kkFilm: Readonly<Record<string, string>> = {
  'a film is an .mp4 or a .webm file': 'фильм — .mp4 немесе .webm файлы',
  'a still is a .png file': 'сурет — .png файлы',
  'a contact sheet is a .pdf or a .png file': 'сахналар парағы — .pdf немесе .png файлы',
  'Choose another name for the file.': 'Файлға басқа ат таңдаңыз.',
  'a film cannot have {0} frames a second': 'фильм секундына {0} кадрмен жүре алмайды',
  'Give one of {0}.': 'Мына сандардың бірін беріңіз: {0}.',
  'from {0} s to {1} s there is nothing to film': '{0} с пен {1} с аралығында түсіретін ештеңе жоқ',
  'The show lasts {0} s: begin before that, and end after the beginning.':
    'Шоу {0} с созылады: содан бұрын бастап, басынан кейін аяқтаңыз.',
  'the show has no instant at {0} s': 'шоуда {0} с сәті жоқ',
  'Give a time from 0 to {0} s.': '0-ден {0} с-қа дейінгі уақытты беріңіз.',
  '"{0}" is no size of a picture': '«{0}» — сурет өлшемі емес',
  'Give 1080p, 4k, 9:16, or width and height such as 1280x720.':
    '1080p, 4k, 9:16 немесе ені мен биіктігін беріңіз, мысалы 1280x720.',
  'a film of {0} x {1} has an odd side': '{0} x {1} фильмнің бір жағы тақ сан',
  'Give even numbers, such as {0}.': 'Жұп сандар беріңіз, мысалы {0}.',
  'a picture of {0} x {1} cannot be drawn': '{0} x {1} суретін салу мүмкін емес',
  'Give sides from {0} to {1} pixels, and at most {2} million pixels in all.':
    'Жақтары {0}-ден {1} пиксельге дейін, барлығы {2} млн пиксельден аспасын.',
  '"{0}" is no time of a show': '«{0}» — шоу уақыты емес',
  'Give seconds, such as 83.5, or minutes and seconds, such as 1:23.5.':
    'Секунд беріңіз, мысалы 83.5, немесе минут пен секунд, мысалы 1:23.5.',
};
