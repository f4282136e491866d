/** What stands beside the sky. */
export type PanelName = 'seats' | 'notes' | 'keys';
