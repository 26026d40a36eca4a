import type { CodeList } from '../../domain/case/kernel/fields';
import { da, en, type TextKey } from './texts';

const colourCodes = ['red', 'yellow', 'green'] as const;

/** Colours of an open case as they may be typed. */
export const colours: CodeList = Object.fromEntries(
  colourCodes.map((colour) => {
    const key: TextKey = `colour_${colour}`;
    return [colour, { da: da[key], en: en[key] }];
  }),
);
