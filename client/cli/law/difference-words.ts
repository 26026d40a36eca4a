import type { Bilingual } from '../../../domain/case/kernel/time';
import { weightWords } from './texts';
import type { TimeLimit } from '../../../domain/law/calendar/counting';
import { limitInWords } from '../../../domain/law/calendar/words';
import type { FieldDifference } from '../../../domain/law/differences';
import type { Certainty, Weight } from '../../../domain/law/edition';
import type { Ladder } from '../../../domain/law/escalation/ladder';
import { certaintyWords } from '../../../domain/law/explain/rule';
import type { Session } from '../session';
import { fieldWords } from './texts';

/** What differs of a rule, in a line: «frist: 4 måneder → 3 måneder». */
export function differenceInWords({ tell }: Session, { field, before, after }: FieldDifference): string {
  const [name, option] = field.split('.');
  const words = fieldWords[name as keyof typeof fieldWords];
  const shown = (value: unknown): string => tell(valueInWords(field, value));
  return `${tell(words)}${option === undefined ? '' : ` ${option}`}: ${shown(before)} → ${shown(after)}`;
}

const none: Bilingual = { da: '(intet)', en: '(none)' };

function valueInWords(field: FieldDifference['field'], value: unknown): Bilingual {
  if (value === undefined) return none;
  switch (field) {
    case 'limit':
      return limitInWords(value as TimeLimit);
    case 'certainty':
      return certaintyWords[value as Certainty];
    case 'weight':
      return weightWords[value as Weight];
    case 'limitSetBy':
      return value === 'law' ? { da: 'loven', en: 'the law' } : { da: 'kommunen', en: 'the municipality' };
    case 'ladder':
      return stepsInWords(value as Ladder);
    case 'localOptions':
      return same((value as readonly string[]).join(', ') || '-');
    default:
      return typeof value === 'boolean' ? yesOrNo(value) : same(String(value));
  }
}

function stepsInWords({ steps }: Ladder): Bilingual {
  return { da: `${steps.length} trin`, en: `${steps.length} steps` };
}

function yesOrNo(value: boolean): Bilingual {
  return value ? { da: 'ja', en: 'yes' } : { da: 'nej', en: 'no' };
}

function same(text: string): Bilingual {
  return { da: text, en: text };
}
