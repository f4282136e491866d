/** Messages of `src/share`, by their English templates. */
export const ruShare: Readonly<Record<string, string>> = {
  'this is no preview of a show': 'это не файл просмотра шоу',
  'Choose a file whose name ends in .tulpar-preview.': 'Выберите файл, имя которого кончается на .tulpar-preview.',
  'the preview was saved by a newer version of Tulpar': 'файл просмотра сохранён более новой версией Tulpar',
  'Reload the page, or ask for the preview as one HTML file.':
    'Перезагрузите страницу или попросите прислать просмотр одним файлом HTML.',
  'the preview is damaged': 'файл просмотра повреждён',
  'Ask for it to be saved and sent again.': 'Попросите сохранить и прислать его ещё раз.',
  'the preview takes {0} MB; at most {1} MB are read': 'файл просмотра занимает {0} МБ; читается не больше {1} МБ',
  'Save it with shorter music, or without.': 'Сохраните его с более короткой музыкой или без неё.',
  'this is no file of notes on a show': 'это не файл замечаний к шоу',
  'Choose a file whose name ends in .tulpar-notes.': 'Выберите файл, имя которого кончается на .tulpar-notes.',
  'the notes were saved by a newer version of Tulpar': 'замечания сохранены более новой версией Tulpar',
  'Reload the page.': 'Перезагрузите страницу.',
  'the file of notes is damaged': 'файл замечаний повреждён',
  'Ask for the notes to be sent again.': 'Попросите прислать замечания ещё раз.',
  'the show has no place "{0}" to watch it from': 'в шоу нет места «{0}», с которого его смотреть',
  'Use one of these: {0}.': 'Выберите одно из этих: {0}.',
};
