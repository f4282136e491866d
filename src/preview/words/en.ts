import type { Words } from './words';

export const en: Words = {
  play: 'Play',
  pause: 'Pause',
  scenes: 'Scenes',
  time: 'Time in the show',
  seat: 'Seat',
  seats: { centre: 'Centre', left: 'On the left', right: 'On the right', far: 'From afar' },
  language: 'Language',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  mute: 'Sound off',
  unmute: 'Sound on',
  trails: { none: 'Trails: none', tail: 'Trails: tails of light', photo: 'Trails: long exposure' },
  sky: 'The night sky with the show, seen by the audience',
  loading: 'Opening the show',
  emptyTitle: 'Watch a drone show',
  emptyHint: 'Choose a file that ends in .tulpar-preview, or drop it here. It stays on this device.',
  chooseFile: 'Choose a file',
  lost: 'The picture was interrupted and comes back in a moment.',
  checked: 'Checked',
  separation: (found, limit) => `at least ${found} m apart (limit ${limit})`,
  speed: (found, limit) => `up to ${found} m/s (limit ${limit})`,
  altitude: (found, limit) => `up to ${found} m high (limit ${limit})`,
  problems: (count) => `The check found problems: ${count}. The show cannot fly like this.`,
  failures: {
    'share-foreign': {
      what: 'This is no preview of a show.',
      remedy: 'Choose a file whose name ends in .tulpar-preview.',
    },
    'share-newer': {
      what: 'The preview was saved by a newer version of Tulpar.',
      remedy: 'Reload the page, or ask for the preview as one HTML file.',
    },
    'share-damaged': { what: 'The preview is damaged.', remedy: 'Ask for it to be saved and sent again.' },
    'share-too-large': { what: 'The preview is too large.', remedy: 'Ask for one with shorter music, or without.' },
    'link-bad': {
      what: 'The address after # is no web address.',
      remedy: 'Ask for the link again; it must be copied whole.',
    },
    'link-refused': {
      what: 'The server has no such file, or does not give it.',
      remedy: 'Ask whether the link is still right.',
    },
    'link-unreachable': {
      what: 'The file cannot be reached.',
      remedy: 'Check the connection. A file on another server must be allowed to be read from here (CORS).',
    },
    'link-slow': { what: 'The server takes too long to answer.', remedy: 'Check the connection and try again.' },
    'no-webgl': {
      what: 'This browser cannot draw the sky (WebGL 2 is missing).',
      remedy: 'Open the page in a current Chrome, Edge, Firefox or Safari.',
    },
  },
};
