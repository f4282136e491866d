/** The parts of the house. Each may import those it lists, and itself; a part that is not here may not be in `src`. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  drawing: ['core'],
  show: ['core'],
  recipes: ['core', 'drawing', 'show'],
  compile: ['core', 'show', 'recipes'],
  fixes: ['core', 'show', 'compile'],
  formats: ['core'],
  share: ['core'],
  jobs: ['core', 'show', 'compile', 'fixes', 'formats', 'share'],
  messages: ['core'],
  playback: ['core'],
  viewport: ['core', 'playback'],
  audience: ['playback', 'viewport', 'share'],
  film: ['core', 'share', 'playback'],
  render: ['core', 'jobs', 'messages', 'viewport', 'share', 'audience', 'film', 'platform/browser'],
  document: ['core', 'show', 'fixes'],
  editing: ['core', 'show', 'document'],
  live: ['core', 'show', 'playback', 'editing'],
  tools: ['core', 'show', 'document', 'editing', 'viewport'],
  ui: ['live', 'tools', 'document', 'editing', 'core', 'show', 'fixes', 'film', 'share', 'playback', 'messages'],
  'platform/browser': ['jobs', 'core', 'show', 'formats'],
  'platform/node': ['jobs', 'core', 'show', 'formats', 'film'],
  app: [
    'core',
    'show',
    'fixes',
    'jobs',
    'playback',
    'viewport',
    'document',
    'editing',
    'live',
    'tools',
    'ui',
    'share',
    'film',
    'render',
    'platform/browser',
  ],
  preview: ['core', 'playback', 'viewport', 'share', 'audience'],
  cli: [
    'core',
    'show',
    'drawing',
    'recipes',
    'compile',
    'fixes',
    'formats',
    'share',
    'film',
    'jobs',
    'playback',
    'messages',
    'platform/node',
  ],
};

export interface PackageRule {
  readonly name: string;
  /** Files it speaks of, by their path within `src`. */
  readonly of: (file: string) => boolean;
  /** Packages that these files must not import. */
  readonly forbids: (packageName: string) => boolean;
}

const within =
  (...folders: string[]) =>
  (file: string) =>
    folders.some((folder) => file.startsWith(`${folder}/`));
const outside =
  (...folders: string[]) =>
  (file: string) =>
    !within(...folders)(file);
const anyOf =
  (...names: (string | RegExp)[]) =>
  (packageName: string) =>
    names.some((name) => (typeof name === 'string' ? packageName === name : name.test(packageName)));

const REACT = anyOf('react', 'react-dom', 'react-i18next', /^@react-three\//, /^@base-ui\//);
const THREE = anyOf('three', /^@react-three\//);
const NODE = anyOf(/^node:/);

/** What may be installed, but not used everywhere. */
export const PACKAGE_RULES: readonly PackageRule[] = [
  {
    name: 'core uses no package',
    of: (file) => within('core')(file) && !within('core/math')(file),
    forbids: () => true,
  },
  { name: 'core/math uses gl-matrix alone', of: within('core/math'), forbids: (one) => one !== 'gl-matrix' },
  { name: 'gl-matrix is used in core/math alone', of: outside('core/math'), forbids: anyOf('gl-matrix') },
  { name: 'zod is used in show alone', of: outside('show'), forbids: anyOf('zod') },
  { name: 'show uses zod alone', of: within('show'), forbids: (one) => one !== 'zod' },
  {
    name: 'the screen never reaches three',
    of: within('ui', 'document', 'editing', 'live', 'tools', 'playback'),
    forbids: THREE,
  },
  {
    name: 'document, playback and what runs in the worker know no React',
    of: outside('ui', 'viewport', 'app', 'preview'),
    forbids: REACT,
  },
  { name: 'Node is for the command line', of: outside('platform/node', 'cli'), forbids: NODE },
  {
    name: 'the command line draws nothing',
    of: within('cli', 'platform/node'),
    forbids: (one) => REACT(one) || THREE(one),
  },
];
