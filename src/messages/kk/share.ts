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
};
