import type { ComponentType } from 'react';
import type { EditPath, SchemaNode, ShowEdit } from '../../show';

/** What makes the edits of a form: while the hand moves, and for good. */
export interface FormEditing {
  readonly draft: (edits: readonly ShowEdit[] | null) => void;
  /** @param label of what was changed, for the name of the edit. */
  readonly commit: (label: string, edits: readonly ShowEdit[]) => void;
}

/** Values of the show that are edited as one: those at the same place of all that is selected. */
export interface FormValueProps {
  readonly name: string;
  readonly node: SchemaNode;
  /** One a value. */
  readonly paths: readonly EditPath[];
  readonly values: readonly unknown[];
  readonly editing: FormEditing;
  readonly disabled?: boolean;
}

/** What a form of several values needs to show each of them. */
export interface NestedFormProps extends FormValueProps {
  readonly Value: ComponentType<FormValueProps>;
}
