import { definitionOfEvent } from '../../../domain/case/catalogue';
import type { FieldValue } from '../../../domain/case/kernel/event';
import type { Field } from '../../../domain/case/kernel/fields';
import { fill } from '../../../domain/errors/error-entry';
import type { Difference, FieldChange } from '../../../domain/import/difference';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { valueInWords } from '../../forms/words';
import { table } from '../print/table';
import type { Session } from '../session';
import { importTexts as texts } from './texts';

/** Prints what lists and journal say differently, case by case: old value → new value; never free text. */
export function printDifferences(session: Session, differences: readonly Difference[]): void {
  const { tell, print, io } = session;
  const columns = [
    { title: tell(texts.colCase) },
    { title: tell(texts.colPart), flexible: true },
    { title: tell(texts.colChange), flexible: true },
  ];
  print(
    table(
      columns,
      differences.map((one) => lineOf(session, one)),
      io.columns,
    ),
  );
}

function lineOf(session: Session, { caseNumber, part, type, kind, kept, changes }: Difference): string[] {
  const { tell } = session;
  const fate = [
    ...(kind === 'added' ? [tell(texts.isAdded)] : kind === 'gone' ? [tell(texts.isGone)] : []),
    ...(kept ? [tell(texts.isKept)] : []),
  ];
  const said = kind === 'gone' ? [] : changes.map((change) => changeInWords(session, type, change));
  return [caseNumber, part.replace(/^row:/, ''), [...fate, ...said].join('; ')];
}

function changeInWords(session: Session, type: string, { field, from, to }: FieldChange): string {
  const { tell } = session;
  if (field === 'text') return tell(texts.text);
  const declared = definitionOfEvent(type)?.fields[field] as Field | undefined;
  const name = field === 'happenedAt' ? tell(texts.date) : declared ? tell(declared.label) : field;
  if (from === undefined && to === undefined) return fill(tell(texts.otherValue), { field: name });
  const said = (value: FieldValue | undefined): string => {
    if (value === undefined) return '–';
    return field === 'happenedAt' ? formatDanish(String(value)) : tell(valueInWords(declared, value));
  };
  return from === undefined ? `${name} ${said(to)}` : `${name} ${said(from)} → ${said(to)}`;
}
