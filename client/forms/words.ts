import { definitionOfEvent } from '../../domain/case/catalogue';
import type { FieldValue } from '../../domain/case/kernel/event';
import type { CodeList, Field } from '../../domain/case/kernel/fields';
import type { Bilingual } from '../../domain/case/kernel/time';
import { formatDanish } from '../../domain/law/calendar/copenhagen';
import { isMoment } from '../../domain/law/calendar/instant';

/** A value in words, as people read it: labels for codes, Danish dates, ja/nej, «nr. 3». */
export function valueInWords(field: Field | undefined, value: FieldValue): Bilingual {
  if (Array.isArray(value)) {
    const parts = (value as readonly (string | number)[]).map((one) => valueInWords(field, one));
    return { da: parts.map(({ da }) => da).join(', '), en: parts.map(({ en }) => en).join(', ') };
  }
  if (typeof value === 'boolean') return value ? { da: 'ja', en: 'yes' } : { da: 'nej', en: 'no' };
  const text = String(value);
  switch (field?.kind) {
    case 'code':
    case 'codes':
      return field.codes?.[text] ?? same(text);
    case 'entry':
    case 'entries':
      return same(`#${text}`);
    case 'day':
    case 'moment':
      return same(isMoment(text) ? formatDanish(text) : text);
    default:
      return same(text);
  }
}

/** A code as it is offered to be typed, in each language: its short label, or its key where the label is long. */
export function codeWords(codes: CodeList): Bilingual[] {
  return Object.values(codes).map(({ da, en }) => ({ da: shortLabel(da), en: shortLabel(en) }));
}

/** What a field takes, in words; empty where anything of its kind does. */
export function allowedInWords(field: Field): Bilingual {
  switch (field.kind) {
    case 'code':
    case 'codes': {
      const words = codeWords(field.codes ?? {});
      return { da: words.map(({ da }) => da).join(' | '), en: words.map(({ en }) => en).join(' | ') };
    }
    case 'number':
      return field.range ? same(field.range.join('–')) : same('');
    case 'entry':
    case 'entries': {
      const labels = (field.of ?? []).map((event) => definitionOfEvent(event)?.label ?? same(event));
      return { da: labels.map(({ da }) => da).join(' | '), en: labels.map(({ en }) => en).join(' | ') };
    }
    default:
      return same('');
  }
}

/** Where a field's value comes from on the command line, as a placeholder in help. */
export function placeholder(field: Field): Bilingual {
  switch (field.kind) {
    case 'entry':
      return { da: 'nr', en: 'no' };
    case 'entries':
      return { da: 'nr,nr', en: 'no,no' };
    case 'day':
      return { da: 'dag', en: 'day' };
    case 'moment':
      return { da: 'tid', en: 'time' };
    case 'code':
      return { da: 'værdi', en: 'value' };
    case 'codes':
      return { da: 'værdi,værdi', en: 'value,value' };
    case 'yesNo':
      return { da: 'ja|nej', en: 'yes|no' };
    case 'number':
      return { da: 'tal', en: 'number' };
    case 'identifier':
      return same('id');
    case 'identifiers':
      return same('id,id');
    case 'initials':
      return { da: 'initialer', en: 'initials' };
    case 'initialsList':
      return { da: 'initialer,initialer', en: 'initials,initials' };
    case 'text':
      return { da: 'tekst', en: 'text' };
  }
}

function shortLabel(label: string): string {
  return label.replace(/\s*\([^)]*\)/g, '').replace(/:.*$/, '');
}

function same(text: string): Bilingual {
  return { da: text, en: text };
}
