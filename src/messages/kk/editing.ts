/** Messages of `src/editing`, by their English templates. */
export const kkEditing: Readonly<Record<string, string>> = {
  'nothing that can be shown': 'көрсетуге болатын ештеңе',
  '{0} characters of text': '{0} таңба мәтін',
  'found {0}, expected 1 to {1} characters, an SVG drawing, a table of points or copied scenes':
    'табылғаны: {0}; 1–{1} таңба, SVG сурет, нүктелер кестесі немесе көшірілген сахналар керек',
  'Copy less, or drop a file.': 'Азырақ көшіріңіз немесе файлды сүйреп әкеліңіз.',
};
