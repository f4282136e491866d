import { fillTemplate, type MessageParam, type MessageText, printMessage } from '../core';

/** The texts of one language by their English templates; see `docs/decisions/0025-messages-in-three-languages.md`. */
export interface Catalogue {
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A place with the forms of a word after its number: `{0|дрон|дрона|дронов}`. */
const FORMS = /\{(\d+)\|([^|}]*)\|([^|}]*)\|([^|}]*)\}/g;
/** A place whose number is to be typed as it stands, with a decimal point: `{0.}`. */
const AS_TYPED = /\{(\d+)\.\}/g;
const DECIMAL = /^-?\d+\.\d+$/;

/** A text in the language of a catalogue, in English without one. A template that a catalogue lacks stays English. */
export function translate(text: MessageText, catalogue: Catalogue | null): string {
  if (catalogue === null || typeof text === 'string') return printMessage(text);
  const { template, params } = text;
  const known = Object.hasOwn(catalogue.texts, template) ? catalogue.texts[template]! : template;
  const withForms = known.replace(FORMS, (_, place, ...forms: string[]) =>
    formFor(params[Number(place)]!, forms, catalogue.language),
  );
  // places for what is typed follow those of all parameters
  const places = withForms.replace(AS_TYPED, (_, place) => `{${params.length + Number(place)}}`);
  return fillTemplate(places, [...params.map((param) => shown(param, catalogue)), ...params.map(typed)]);
}

/** Numbers have a comma before their decimals, in Russian and Kazakh alike. */
function shown(param: MessageParam, catalogue: Catalogue): string {
  if (typeof param === 'object') return translate(param, catalogue);
  const text = String(param);
  return DECIMAL.test(text) ? text.replace('.', ',') : text;
}

function typed(param: MessageParam): string {
  return typeof param === 'number' ? String(param) : printMessage(param);
}

/** The form of a word for a number: one, few or many; what is no whole number takes the form of few. */
function formFor(param: MessageParam, [one, few, many]: readonly string[], language: string): string {
  const rule = new Intl.PluralRules(language).select(Number(typed(param)));
  return (rule === 'one' ? one : rule === 'few' || rule === 'other' ? few : many)!;
}
