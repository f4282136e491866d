/** Messages of `src/render`, by their English templates. */
export const ruRender: Readonly<Record<string, string>> = {
  'this browser encodes no film of {0} x {1} pixels (WebCodecs)':
    'этот браузер не кодирует фильм {0} x {1} пикселей (WebCodecs)',
  'Choose a smaller size, or use a recent Chrome, Edge, Firefox or Safari.':
    'Выберите размер поменьше или откройте свежий Chrome, Edge, Firefox или Safari.',
  picture: 'картинка',
  'the browser cannot draw a sky of {0} x {1} pixels (WebGL 2)':
    'браузер не может нарисовать небо {0} x {1} пикселей (WebGL 2)',
  'a sheet of {0} pages is too long for one picture':
    'лист из {0} {0|страницы|страниц|страниц} слишком длинный для одной картинки',
  'Write it as a PDF.': 'Запишите его как PDF.',
  '{0} scenes': '{0} {0|сцена|сцены|сцен}',
  'lasts {0}': 'длится {0}',
  'page {0} of {1}': 'страница {0} из {1}',
  'The check found {0} problems: like this the show must not fly.':
    'Проверка нашла проблемы ({0}): в таком виде шоу лететь не может.',
  'drones at least {0} m apart (limit {1} m)': 'между дронами не меньше {0} м (предел {1} м)',
  'at most {0} m/s (limit {1} m/s)': 'скорость до {0} м/с (предел {1} м/с)',
  'no higher than {0} m (limit {1} m)': 'высота до {0} м (предел {1} м)',
  'Checked: {0}.': 'Проверено: {0}.',
};
