/** Messages of `src/film`, by their English templates. */
export const ruFilm: Readonly<Record<string, string>> = {
  'a film is an .mp4 or a .webm file': 'фильм — это файл .mp4 или .webm',
  'a still is a .png file': 'снимок — это файл .png',
  'a contact sheet is a .pdf or a .png file': 'лист сцен — это файл .pdf или .png',
  'Choose another name for the file.': 'Выберите другое имя файла.',
  'a film cannot have {0} frames a second': 'фильм не может идти с частотой {0} кадров в секунду',
  'Give one of {0}.': 'Дайте одно из чисел: {0}.',
  'from {0} s to {1} s there is nothing to film': 'от {0} с до {1} с снимать нечего',
  'The show lasts {0} s: begin before that, and end after the beginning.':
    'Шоу длится {0} с: начните раньше его конца и закончите позже начала.',
  'the show has no instant at {0} s': 'в шоу нет мгновения {0} с',
  'Give a time from 0 to {0} s.': 'Дайте время от 0 до {0} с.',
  '"{0}" is no size of a picture': '«{0}» — не размер картинки',
  'Give 1080p, 4k, 9:16, or width and height such as 1280x720.':
    'Дайте 1080p, 4k, 9:16 или ширину и высоту, например 1280x720.',
  'a film of {0} x {1} has an odd side': 'у фильма {0} x {1} нечётная сторона',
  'Give even numbers, such as {0}.': 'Дайте чётные числа, например {0}.',
  'a picture of {0} x {1} cannot be drawn': 'картинку {0} x {1} нарисовать нельзя',
  'Give sides from {0} to {1} pixels, and at most {2} million pixels in all.':
    'Дайте стороны от {0} до {1} пикселей, всего не больше {2} млн пикселей.',
  '"{0}" is no time of a show': '«{0}» — не время шоу',
  'Give seconds, such as 83.5, or minutes and seconds, such as 1:23.5.':
    'Дайте секунды, например 83.5, или минуты и секунды, например 1:23.5.',
};
