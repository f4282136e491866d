/** Messages of `src/app`, by their English templates. */
export const ruApp: Readonly<Record<string, string>> = {
  'a flight file has no formations, only points': 'в файле полёта нет построений, только точки',
  'Choose a show: a .tulpar file or its show.json.': 'Выберите шоу: файл .tulpar или его show.json.',
  'this browser refused to keep it: {0}': 'браузер отказался это хранить: {0}',
  'browser storage': 'хранилище браузера',
  'Save the show to a file.': 'Сохраните шоу в файл.',
  'this browser keeps it no longer': 'браузер этого больше не хранит',
  'Open its file, if it has one.': 'Откройте файл шоу, если он есть.',
  'these are notes on a show, and no show is open that could keep them':
    'это замечания к шоу, а шоу, которое могло бы их принять, не открыто',
  'Open the show first, then the notes.': 'Откройте сначала шоу, потом замечания.',
};
