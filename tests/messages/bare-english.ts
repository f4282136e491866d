/** English that is no message for a reader, with the reason; a text is passed over where both patterns match. */
export const BARE_ENGLISH: readonly { readonly of: RegExp; readonly texts: RegExp; readonly why: string }[] = [
  { of: /^cli\/(commands\/|run-|language)/, texts: /./s, why: 'the help of commands, which is English' },
  {
    of: /^cli\/terminal/,
    texts: /standard output cannot be written|somewhere else/,
    why: 'said when there is no more language',
  },
  { of: /^formats\/[^/]+\/index/, texts: /./, why: 'the evidence for formats, in the list of formats' },
  {
    of: /^formats\/(skybrush-csv|skyc)\//,
    texts: /^(t(ime)? ms(ec)?|[xyz] m|Time \[msec\].*|Drone \{0\}\.csv|site\..*)$/,
    why: 'names in files',
  },
  { of: /^formats\/file-limits/, texts: /^settings\.validation/, why: 'the source of limits, written into files' },
  { of: /^(formats\/(fleet-files|stated-places))/, texts: /^listed home$/, why: 'a key' },
  { of: /^show\/profiles/, texts: /./, why: 'the sources of the limits: quotations, written into files' },
  { of: /^show\/schema/, texts: /./, why: 'zod holds plain texts; describe-issue has the messages for them' },
  { of: /^show\/file\/migrate-to-/, texts: /^\$?[a-zA-Z]+( [a-zA-Z]+)+$/, why: 'keys of version 1' },
  { of: /^show\/file\/scene-clip/, texts: /^a file in base64$/, why: 'zod holds a plain text; as of show/schema' },
  { of: /^live\//, texts: /, as committed$/, why: 'a key' },
  { of: /^core\/report\/describe-group/, texts: /^[a-z-]+ [a-z]+$/, why: 'keys of phrases' },
  { of: /^core\/formation\//, texts: /^(dense lines |all areas)$/, why: 'names of parts of a picture' },
  { of: /^recipes\//, texts: /^line \{0\}$/, why: 'names of parts of a picture, to which effects refer' },
  { of: /^drawing\/css\//, texts: /^(@media|translate)/, why: 'CSS' },
  { of: /^drawing\/csv\//, texts: /^hex colou?r$/, why: 'names of columns' },
  {
    of: /^(compile|fixes)\//,
    texts: /^(tulpar (formation|plan)|scene \{0\}$|transition \{0\} > )/,
    why: 'what is hashed, and keys',
  },
  { of: /^fixes\/verify/, texts: /^the changed show$/, why: 'the name of a file that nobody sees' },
  {
    of: /^(jobs|platform)\//,
    texts: /worker|a message could not be read|could not be (loaded|started)|exit code|^import\(/,
    why: 'defects, told to developers',
  },
  { of: /^show\/checks\//, texts: /^\{0\} x \{1\}$/, why: 'a size' },
];
