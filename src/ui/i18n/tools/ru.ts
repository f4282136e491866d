/** Слова инструментов неба. */
export const ruTools = {
  tools: 'Инструменты неба',
  tool: { select: 'Выбор', move: 'Сдвиг', turn: 'Поворот', scale: 'Масштаб' },
  snapping: 'Привязка',
  ghosts: 'Сцены до и после',
  snap: {
    ground: 'наименьшая высота, {{at}}',
    'centre-line': 'осевая линия',
    'audience-axis': 'ось зрителей',
  },
  hint: {
    fine: 'точно',
    noSnap: 'без привязки',
    snap: 'привязка',
    axis: 'ось',
    plane: 'плоскость',
    'type-move': 'метры числом',
    'type-turn': 'градусы числом',
    'type-scale': 'масштаб числом',
    commit: 'оставить',
    putBack: 'вернуть',
  },
};
