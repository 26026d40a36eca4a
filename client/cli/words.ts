import type { CodeList } from '../../domain/case/kernel/fields';
import type { TextKey } from './texts';
import { da } from './texts/da';
import { en } from './texts/en';

const colourCodes = ['red', 'yellow', 'green'] as const;

/** Colours of an open case as they may be typed. */
export const colours: CodeList = Object.fromEntries(
  colourCodes.map((colour) => {
    const key: TextKey = `colour_${colour}`;
    return [colour, { da: da[key], en: en[key] }];
  }),
);
