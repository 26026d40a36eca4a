import type { CivilDay } from '../case/kernel/time';
import { isCivilDay } from './calendar/civil-day';
import { editionOn, type Edition, type LawBook, type Settings } from './edition';
import { readCaseloadLevel, type CaseloadLevel } from '../recovery/caseload/norm-form';
import { readRoundLevel, type RoundLevel } from '../supervision/round/plan-form';
import { readWheelLevel, type WheelLevel } from '../supervision/wheel-form';
import { readCompetence, readErasing, readReopening, readWaiving } from './competence-form';
import type { CompetencePlan, ErasingPlan, ReopeningPlan, WaivingPlan } from './municipality';
import { readRuleLevel } from './override-rule';
import { readVisitation, type VisitationLevel } from './visitation-form';
import {
  checkNames,
  complaints,
  isRecord,
  recordAt,
  type Complain,
  type OverrideProblem,
  type RuleLevel,
} from './override-shape';

/** A municipality's own levels from a day. */
export interface Level {
  readonly from: CivilDay;
  /** Where it stands in the file; empty where it is the whole file. */
  readonly path: string;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** When management supervision draws (årshjul). */
  readonly yearWheel?: WheelLevel;
  /** How many cases, divided by what (rundeplan). */
  readonly rounds?: RoundLevel;
  /** What a fitting caseload is (norm for sagstal). */
  readonly caseload?: CaseloadLevel;
  /** Who may decide what (kompetenceplan). */
  readonly competence?: Pick<CompetencePlan, 'lines'>;
  /** Who may waive closing controls (fravige krav). */
  readonly waiving?: Pick<WaivingPlan, 'lines'>;
  /** Who may approve erasures, and how long cases are kept (sletning). */
  readonly erasing?: Pick<ErasingPlan, 'lines'>;
  /** When the visitation committee meets and what it wants to see (visitationsudvalg). */
  readonly visitation?: VisitationLevel;
  /** For what reasons a closed case may be reopened (genåbningsgrunde). */
  readonly reopening?: Pick<ReopeningPlan, 'reasons'>;
}

type Part = Exclude<keyof Level, 'from' | 'path' | 'rules'>;

/** How each part of a level beside its rules is read. */
const parts: { readonly [Name in Part]-?: (given: unknown, path: string, complain: Complain) => Level[Name] } = {
  yearWheel: readWheelLevel,
  rounds: readRoundLevel,
  caseload: readCaseloadLevel,
  competence: readCompetence,
  waiving: readWaiving,
  erasing: readErasing,
  visitation: readVisitation,
  reopening: readReopening,
};

/** Reads a municipality's file: its levels, or everything that is wrong with it. */
export function readOverrides(
  book: LawBook,
  levels: unknown,
):
  | { readonly levels: readonly Level[]; readonly problems?: never }
  | { readonly problems: readonly OverrideProblem[]; readonly levels?: never } {
  const { problems, complain } = complaints();
  const read: Level[] = [];
  const many = Array.isArray(levels);
  for (const [index, level] of (many ? (levels as readonly unknown[]) : [levels]).entries()) {
    const found = readLevel(book, level, many ? `[${index}]` : '', complain);
    if (found) read.push(found);
  }
  return problems.length > 0 ? { problems } : { levels: read };
}

function readLevel(book: LawBook, given: unknown, path: string, complain: Complain): Level | undefined {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const level = recordAt(given, path === '' ? '.' : path, complain);
  if (!level) return undefined;
  checkNames(level, ['from', 'rules', ...Object.keys(parts)], path, complain);
  const hasRules = level['rules'] !== undefined || Object.keys(parts).every((name) => level[name] === undefined);
  const from = readDay(hasRules ? book : undefined, level['from'], at('from'), complain);
  const rules = hasRules ? readRules(editionOn(book, from ?? ''), level['rules'], at('rules'), complain) : {};
  const read = Object.entries(parts).flatMap(([name, readPart]) => {
    const part = readPart(level[name], at(name), complain);
    return part ? [[name, part] as const] : [];
  });
  return from === undefined || !rules ? undefined : { from, path, rules, ...Object.fromEntries(read) };
}

function readRules(
  { id, rules }: Edition,
  given: unknown,
  path: string,
  complain: Complain,
): Level['rules'] | undefined {
  const record = recordAt(given, path, complain);
  if (!record) return undefined;
  const read: Record<string, RuleLevel> = {};
  for (const [code, value] of Object.entries(record)) {
    const where = `${path}.${code}`;
    const settings: Settings | undefined = rules[code];
    if (!settings) complain(where, 'OVERRIDE_UNKNOWN_RULE', { rule: code, edition: id });
    else if (!isRecord(value)) complain(where, 'OVERRIDE_NOT_AN_OBJECT');
    else read[code] = readRuleLevel({ code, settings, value, path: where, complain });
  }
  return read;
}

/** The day of a level; not before the law that its rules change. */
function readDay(book: LawBook | undefined, value: unknown, path: string, complain: Complain): CivilDay | undefined {
  const first = book?.editions[0]?.from ?? '';
  if (typeof value !== 'string' || !isCivilDay(value)) complain(path, 'OVERRIDE_BAD_DAY');
  else if (value < first) complain(path, 'OVERRIDE_BEFORE_LAW', { first });
  else return value;
  return undefined;
}
