/** Words of the tools of the sky, in English; loaded with them. */
export const enTools = {
  tools: 'Tools of the sky',
  tool: { select: 'Select', move: 'Move', turn: 'Turn', scale: 'Scale' },
  snapping: 'Snapping',
  ghosts: 'Scenes before and after',
  snap: {
    ground: 'lowest altitude, {{at}}',
    'centre-line': 'centre line',
    'audience-axis': 'audience axis',
  },
  hint: {
    fine: 'fine',
    noSnap: 'no snap',
    snap: 'snap',
    axis: 'axis',
    plane: 'plane',
    'type-move': 'type metres',
    'type-turn': 'type degrees',
    'type-scale': 'type a factor',
    commit: 'keep',
    putBack: 'put back',
  },
};
