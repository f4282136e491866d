/** Messages of `src/editing`, by their English templates. */
export const ruEditing: Readonly<Record<string, string>> = {
  'nothing that can be shown': 'ничего, что можно показать',
  '{0} characters of text': 'текст в {0} {0|знак|знака|знаков}',
  'found {0}, expected 1 to {1} characters, an SVG drawing, a table of points or copied scenes':
    'найдено: {0}; нужно от 1 до {1} знаков, рисунок SVG, таблица точек или скопированные сцены',
  'Copy less, or drop a file.': 'Скопируйте меньше или перетащите файл.',
};
