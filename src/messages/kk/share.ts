/** Messages of `src/share`, by their English templates. */
export const kkShare: Readonly<Record<string, string>> = {
  'this is no preview of a show': 'бұл шоуды көру файлы емес',
  'Choose a file whose name ends in .tulpar-preview.': 'Аты .tulpar-preview деп аяқталатын файлды таңдаңыз.',
  'the preview was saved by a newer version of Tulpar': 'көру файлын Tulpar-дың жаңарақ нұсқасы сақтаған',
  'Reload the page, or ask for the preview as one HTML file.':
    'Бетті қайта жүктеңіз немесе көруді бір HTML файлымен сұраңыз.',
  'the preview is damaged': 'көру файлы бүлінген',
  'Ask for it to be saved and sent again.': 'Оны қайта сақтап жіберуді сұраңыз.',
  'the preview takes {0} MB; at most {1} MB are read': 'көру файлы {0} МБ; ең көбі {1} МБ оқылады',
  'Save it with shorter music, or without.': 'Оны қысқарақ музыкамен немесе музыкасыз сақтаңыз.',
  'this is no file of notes on a show': 'бұл шоу туралы ескертпелер файлы емес',
  'Choose a file whose name ends in .tulpar-notes.': 'Аты .tulpar-notes деп аяқталатын файлды таңдаңыз.',
  'the notes were saved by a newer version of Tulpar': 'ескертпелерді Tulpar-дың жаңарақ нұсқасы сақтаған',
  'Reload the page.': 'Бетті қайта жүктеңіз.',
  'the file of notes is damaged': 'ескертпелер файлы бүлінген',
  'Ask for the notes to be sent again.': 'Ескертпелерді қайта жіберуді сұраңыз.',
  'the show has no place "{0}" to watch it from': 'шоуда оны көретін «{0}» деген орын жоқ',
  'Use one of these: {0}.': 'Мыналардың бірін таңдаңыз: {0}.',
};
