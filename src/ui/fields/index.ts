export { type NumberInput, readNumberInput } from './arithmetic';
export { ColourField } from './colour-field';
export { DraftRange } from './draft-range';
export { NumberField } from './number-field';
export { SelectField } from './select-field';
export { SliderField } from './slider-field';
export { SwitchField } from './switch-field';
export { TextField } from './text-field';
