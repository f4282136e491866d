/** Messages of `src/render`, by their English templates. */
export const kkRender: Readonly<Record<string, string>> = {
  'this browser encodes no film of {0} x {1} pixels (WebCodecs)':
    'бұл браузер {0} x {1} пиксельді фильмді кодтай алмайды (WebCodecs)',
  'Choose a smaller size, or use a recent Chrome, Edge, Firefox or Safari.':
    'Кішірек өлшем таңдаңыз немесе жаңа Chrome, Edge, Firefox не Safari ашыңыз.',
  picture: 'сурет',
  'the browser cannot draw a sky of {0} x {1} pixels (WebGL 2)':
    'браузер {0} x {1} пиксельді аспанды сала алмайды (WebGL 2)',
  'a sheet of {0} pages is too long for one picture': '{0} беттік парақ бір суретке тым ұзын',
  'Write it as a PDF.': 'Оны PDF етіп жазыңыз.',
  '{0} scenes': '{0} сахна',
  'lasts {0}': 'ұзақтығы {0}',
  'page {0} of {1}': '{1} беттің {0}-беті',
  'The check found {0} problems: like this the show must not fly.':
    'Тексеру {0} бұзушылық тапты: бұл күйінде шоу ұшпауы керек.',
  'drones at least {0} m apart (limit {1} m)': 'дрондар арасы кемінде {0} м (шегі {1} м)',
  'at most {0} m/s (limit {1} m/s)': 'жылдамдығы {0} м/с дейін (шегі {1} м/с)',
  'no higher than {0} m (limit {1} m)': 'биіктігі {0} м дейін (шегі {1} м)',
  'Checked: {0}.': 'Тексерілді: {0}.',
};
