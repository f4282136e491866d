/** Аспан құралдарының сөздері. */
export const kkTools = {
  tools: 'Аспан құралдары',
  tool: { select: 'Таңдау', move: 'Жылжыту', turn: 'Бұру', scale: 'Масштаб' },
  snapping: 'Байлау',
  ghosts: 'Алдыңғы және кейінгі сахна',
  snap: {
    ground: 'ең аз биіктік, {{at}}',
    'centre-line': 'орта сызық',
    'audience-axis': 'көрермен осі',
  },
  hint: {
    fine: 'дәл',
    noSnap: 'байлаусыз',
    snap: 'байлау',
    axis: 'ось',
    plane: 'жазықтық',
    'type-move': 'метрді теру',
    'type-turn': 'градусты теру',
    'type-scale': 'масштабты теру',
    commit: 'қалдыру',
    putBack: 'қайта қою',
  },
};
