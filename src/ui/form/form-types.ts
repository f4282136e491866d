import type { ComponentType } from 'react';
import type { EditPath, SchemaNode, ShowEdit } from '../../show';

/** Files by their path beside the show. */
export type FormFiles = ReadonlyMap<string, Uint8Array>;

/** What there is to choose from, by the key of what takes the id of one: scenes, formations. */
export type FormNames = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

/** What makes the edits of a form: while the hand moves, and for good. */
export interface FormEditing {
  readonly draft: (edits: readonly ShowEdit[] | null) => void;
  /** @param label of what was changed, for the name of the edit. @param files that come with it. */
  readonly commit: (label: string, edits: readonly ShowEdit[], files?: FormFiles) => void;
  /** Files that the show has, to choose from. */
  readonly files: FormFiles;
  readonly names: FormNames;
  /** What counts while nothing is set, by key: what a value starts from. */
  readonly now?: Readonly<Record<string, unknown>>;
  /** Whether a value is edited in another place: then it has no field here. */
  readonly isElsewhere?: (path: EditPath) => boolean;
  /** What is to be said of a value, below its field. */
  readonly noteOf?: (path: EditPath, value: unknown) => string | null;
}

/** Values of the show that are edited as one: those at the same place of all that is selected. */
export interface FormValueProps {
  readonly name: string;
  /** What the value belongs to: the kind of its record, or the record's key. */
  readonly owner?: string | undefined;
  readonly node: SchemaNode;
  /** One a value. */
  readonly paths: readonly EditPath[];
  /** Undefined where nothing is set. */
  readonly values: readonly unknown[];
  readonly editing: FormEditing;
  readonly disabled?: boolean;
}

/** What a form of several values needs to show each of them. */
export interface NestedFormProps extends FormValueProps {
  readonly Value: ComponentType<FormValueProps>;
}

export interface FormRecordProps extends NestedFormProps {
  /** Keys that are edited elsewhere. */
  readonly without?: readonly string[];
}
