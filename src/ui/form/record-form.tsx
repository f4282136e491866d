import { FormRecord } from './form-record';
import type { FormValueProps } from './form-types';
import { FormValue } from './form-value';

/** The values of a record, each with its editor. `without`: keys that are edited elsewhere. */
export function RecordForm(props: FormValueProps & { readonly without?: readonly string[] }) {
  return <FormRecord {...props} Value={FormValue} />;
}
