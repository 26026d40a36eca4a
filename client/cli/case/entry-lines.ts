import { definitionOfEvent } from '../../../domain/case/catalogue';
import { CORRECTION_REASON } from '../../../domain/case/form';
import type { CaseEvent, FieldValue } from '../../../domain/case/kernel/event';
import type { Bilingual } from '../../../domain/case/kernel/time';
import { missingNames } from '../../../domain/case/closure/missing-names';
import { roleWords } from '../../../domain/staff/roles';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { isDayOnly } from '../../../domain/law/calendar/instant';
import { ruleOf } from '../../../domain/law/rules';
import { valueInWords } from '../../forms/words';
import { withWeekday, written } from '../print/dates';
import { widthOf } from '../print/style';
import { indent } from '../print/wrap';
import type { Session } from '../session';

/** What later entries made of earlier ones, by entry number. */
export interface EntryMarks {
  readonly corrected: ReadonlyMap<number, number>;
  readonly misfiled: ReadonlyMap<number, number>;
  readonly late: ReadonlySet<number>;
}

const margin = '      ';

/** One journal entry as lines: number, when, what, who; then its fields in words, its texts, its marks and its law. */
export function entryLines(session: Session, event: CaseEvent, marks: EntryMarks, texts: boolean): string[] {
  const { io, say, paint } = session;
  const misfiled = marks.misfiled.get(event.seq);
  const lines = [headLine(session, event)];
  const remarks = remarksOf(session, event, marks);
  if (remarks !== '') lines.push(indent(paint('yellow', remarks), io.columns, margin));
  if (misfiled !== undefined) return lines;
  const fields = fieldsInWords(session, event);
  if (fields !== '') lines.push(indent(fields, io.columns, margin));
  lines.push(...textLines(session, event, texts));
  if (event.law !== undefined) lines.push(paint('dim', `${margin}${say('lawLine', { law: event.law })}`));
  return lines;
}

/** The first line of an entry: `#12  lør 05-04-2025 kl. 14.00  Registrér underretning            AR, rådgiver`. */
export function headLine(session: Session, event: CaseEvent): string {
  const { io, lang, paint, tell } = session;
  const label = definitionOfEvent(event.type)?.label;
  const left = `#${event.seq}`.padEnd(5) + ` ${withWeekday(event.happenedAt, lang).padEnd(24)}  `;
  const role = tell(roleWords[event.role]);
  const right = event.role === 'system' ? role : `${event.by}, ${role}`;
  const what = label ? tell(label) : event.type;
  const room = Math.max(1, io.columns - widthOf(left) - widthOf(what) - widthOf(right));
  return `${left}${paint('bold', what)}${' '.repeat(room)}${paint('dim', right)}`;
}

/** The codes and dates of an entry in words: «underretter: fagperson · årsager: vold». */
export function fieldsInWords({ tell }: Session, event: Pick<CaseEvent, 'type' | 'data'>): string {
  const fields = definitionOfEvent(event.type)?.fields ?? {};
  const names = Object.keys(fields).filter((name) => event.data[name] !== undefined);
  const unknown = Object.keys(event.data).filter((name) => fields[name] === undefined);
  return [...names, ...unknown]
    .flatMap((name) => {
      const [field, value] = [fields[name], event.data[name]];
      if (value === undefined) return [];
      const label = field ? withoutBrackets(tell(field.label)) : name;
      return [`${label}: ${inWords(name, value, tell) ?? tell(valueInWords(field, value))}`];
    })
    .join(' · ');
}

/** Values that are codes of the law: rules with their names, and what a refused closing lacked. */
function inWords(name: string, value: FieldValue, tell: Session['tell']): string | undefined {
  if (name === 'missing') return missingInWords(value, tell);
  const rule = name === 'rule' ? ruleOf(String(value)) : undefined;
  return rule && `${rule.code} ${tell(rule.name)}`;
}

/** Controls by their code, the rest by name. */
function missingInWords(codes: FieldValue, tell: Session['tell']): string {
  const names: Readonly<Record<string, Bilingual>> = missingNames;
  return [codes]
    .flat()
    .map((code) => {
      const name = names[String(code)];
      return name ? tell(name) : String(code);
    })
    .join(', ');
}

function withoutBrackets(label: string): string {
  return label.replace(/ \([^)]*\)/g, '');
}

function remarksOf({ say, lang }: Session, event: CaseEvent, marks: EntryMarks): string {
  const corrected = marks.corrected.get(event.seq);
  const misfiled = marks.misfiled.get(event.seq);
  return [
    recordedApart(event) ? say('recordedAt', { moment: written(event.recordedAt, lang) }) : '',
    marks.late.has(event.seq) ? say('backdated') : '',
    event.source === 'list' ? say('fromList') : '',
    event.corrects === undefined ? '' : say('corrects', { entry: event.corrects }),
    corrected === undefined ? '' : say('corrected', { entry: corrected }),
    misfiled === undefined ? '' : say('misfiled', { entry: misfiled }),
  ]
    .filter((remark) => remark !== '')
    .join(' · ');
}

/** Whether an entry was recorded at another time than it happened: on another day, or another minute where that is known. */
function recordedApart({ happenedAt, recordedAt }: CaseEvent): boolean {
  if (isDayOnly(happenedAt)) return civilDayOf(recordedAt) !== happenedAt;
  return recordedAt.slice(0, 16) !== happenedAt.slice(0, 16);
}

function textLines({ say, tell, io }: Session, event: CaseEvent, shown: boolean): string[] {
  const names = event.text ? Object.keys(event.text) : (event.texts ?? []);
  if (names.length === 0) return [];
  const fields = definitionOfEvent(event.type)?.fields ?? {};
  const label = (name: string): string => {
    if (name === CORRECTION_REASON) return say('optCorrectionReason');
    const field = fields[name];
    return field ? tell(field.label) : name;
  };
  if (!shown || !event.text) return [`${margin}${say('hiddenText', { names: names.map(label).join(', ') })}`];
  return Object.entries(event.text).map(([name, text]) => indent(`${label(name)}: ${text}`, io.columns, margin));
}
