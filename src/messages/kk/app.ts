/** Messages of `src/app`, by their English templates. */
export const kkApp: Readonly<Record<string, string>> = {
  'a flight file has no formations, only points': 'ұшу файлында пішін жоқ, тек нүктелер бар',
  'Choose a show: a .tulpar file or its show.json.': 'Шоуды таңдаңыз: .tulpar файлы не оның show.json файлы.',
  'this browser refused to keep it: {0}': 'браузер мұны сақтаудан бас тартты: {0}',
  'browser storage': 'браузер қоймасы',
  'Save the show to a file.': 'Шоуды файлға сақтаңыз.',
  'this browser keeps it no longer': 'браузер мұны енді сақтамайды',
  'Open its file, if it has one.': 'Шоудың файлы болса, соны ашыңыз.',
  'these are notes on a show, and no show is open that could keep them':
    'бұл шоу туралы ескертпелер, ал оларды қабылдайтын шоу ашық емес',
  'Open the show first, then the notes.': 'Алдымен шоуды, содан кейін ескертпелерді ашыңыз.',
};
