import type { Command } from 'commander';
import type { Field } from '../../../domain/case/kernel/fields';
import { caseKinds } from '../../../domain/case/words';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { normOn, normsOf, type CaseloadNorm } from '../../../domain/recovery/caseload/norm';
import { RoundOpened } from '../../../domain/supervision/round/facts';
import { roundPlanOf, termsOn, type TermsEdition } from '../../../domain/supervision/round/plan';
import { wheelOn, type YearWheelEdition } from '../../../domain/supervision/year-wheel';
import { ownMunicipality } from '../../connection/municipality';
import { finish, newCommand, printJson } from '../command';
import { plain } from '../figures/numbers';
import { readDay } from '../options';
import { written } from '../print/dates';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { levelsGiven, withMunicipality, type MunicipalityOptions } from './law-given';
import { powerRows, powersOn } from './local-powers';
import { localTexts as texts, normWords, setBy, type LocalRow } from './local-texts';

interface Options extends MunicipalityOptions {
  readonly on?: string;
}

/** `law local`: the year wheel, the rounds, the caseload and the powers of a municipality on a day, and who set them. */
export function localCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'local', tell(texts.local)).option(`--on <${say('phDay')}>`, tell(texts.optOn));
  withMunicipality(session, command).action((options: Options) => showLocal(session, options));
  return finish(session, command, 'sagsgang law local --on 01-01-2027');
}

function showLocal(session: Session, options: Options): void {
  const { io, tell, print, paint, lang } = session;
  const municipality = options.municipality ?? ownMunicipality(io.env);
  const day = options.on === undefined ? civilDayOf(io.now()) : readDay(session, '--on', options.on);
  const plans = levelsGiven(session, options)?.plans ?? {};
  const plan = roundPlanOf(plans);
  const [yearWheel, rounds] = [wheelOn(plan.wheel, day), termsOn(plan, day)];
  const caseload = normOn(normsOf(plans), day);
  const powers = powersOn({ ...exampleMunicipality, ...plans }, day);
  if (options.json) {
    printJson(session, { municipality, day, yearWheel, rounds, caseload, ...powers });
    return;
  }
  print(paint('bold', fill(tell(texts.heading), { municipality, day: written(day, lang) })));
  const rows = [
    wheelRow(session, yearWheel),
    ...roundRows(session, rounds),
    ...normRows(session, caseload),
    ...powerRows(session, powers),
  ];
  const columns = [
    { title: tell(texts.colWhat), flexible: true },
    { title: tell(texts.colValue), flexible: true },
    { title: tell(texts.colSetBy) },
  ];
  print(table(columns, rows, io.columns));
  for (const line of wrap(tell(texts.footer), io.columns)) print(paint('dim', line));
}

function wheelRow(session: Session, edition: YearWheelEdition): LocalRow {
  const { tell, lang } = session;
  const { months, day, time } = edition;
  const days = months.map((month) => dayOfYear(day, month)).join(', ');
  const shown = lang === 'da' ? time.replace(':', '.') : time;
  return [
    tell(texts.wheel),
    fill(tell(texts.wheelTimes), { days, time: shown }),
    setBy(session, edition, ...Object.keys(edition)),
  ];
}

/** Day and month as Danes write them. */
function dayOfYear(day: number, month: number): string {
  return [day, month].map((number) => String(number).padStart(2, '0')).join('-');
}

function roundRows(session: Session, edition: TermsEdition): readonly LocalRow[] {
  const { tell } = session;
  const fields: Readonly<Record<string, Field>> = RoundOpened.fields;
  return Object.entries(edition.terms).flatMap(([name, value]): LocalRow[] => {
    const field = fields[name];
    if (!field || value === undefined) return [];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const shown = all.map((one) => {
      const word = field.codes?.[String(one)];
      return word ? tell(word) : String(one);
    });
    return [[tell(field.label), shown.join(', ') || '–', setBy(session, edition, name)]];
  });
}

function normRows(session: Session, norm: CaseloadNorm): readonly LocalRow[] {
  const { tell, lang } = session;
  const names = ['fewest', 'most', 'mostWhenNew', 'newMonths', 'longAbsenceDays'] as const;
  return [
    ...names.map((name): LocalRow => [tell(normWords[name]), String(norm[name]), setBy(session, norm, name)]),
    ...Object.entries(norm.weights).map(([kind, weight]): LocalRow => {
      const word = tell(caseKinds[kind as keyof typeof caseKinds]);
      return [`${tell(normWords.weights)}: ${word}`, plain(weight, lang), setBy(session, norm, 'weights')];
    }),
  ];
}
