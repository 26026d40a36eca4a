import type { Command } from 'commander';
import { decisionKinds, decisionLevels } from '../../domain/case/words';
import { fill } from '../../domain/errors/error-entry';
import { readWeek } from '../../domain/law/calendar/iso-week';
import type { AgendaLine, VisitationAgenda } from '../library/visitation-ports';
import { mending } from './case/mending';
import { finish, newGroup, printJson, type CommonOptions } from './command';
import { newReading } from './reading';
import { CliFailure, exitCodes } from './exit';
import { withWeekday, written } from './print/dates';
import { indent } from './print/wrap';
import type { Session } from './session';
import { visitationTexts as texts } from './visitation-texts';

interface Options extends CommonOptions {
  readonly week?: string;
}

/** `visitation agenda`: what the visitation committee is to decide this week. */
export function visitationGroup(session: Session): Command {
  const { say, tell } = session;
  const agenda = newReading(session, 'agenda', tell(texts.agenda))
    .option(`--week <${tell(texts.phWeek)}>`, tell(texts.week))
    .action((options: Options) => showAgenda(session, options));
  finish(session, agenda, 'sagsgang visitation agenda --week 2026-W48');
  return newGroup(session, 'visitation', say('groupVisitation')).addCommand(agenda);
}

async function showAgenda(session: Session, { week: typed, json }: Options): Promise<void> {
  const { tell } = session;
  const week = typed === undefined ? undefined : readWeek(typed);
  if (typed !== undefined && week === undefined)
    throw new CliFailure(exitCodes.usage, fill(tell(texts.badWeek), { value: typed }), tell(texts.badWeekNext));
  await session.connected(async (backend) => {
    const agenda = await backend.visitation(week);
    if (json) printJson(session, agenda);
    else printAgenda(session, agenda);
  });
}

function printAgenda(session: Session, { week, meeting, items }: VisitationAgenda): void {
  const { tell, print, paint, lang } = session;
  print(paint('bold', fill(tell(texts.heading), { week, meeting: withWeekday(meeting, lang) })));
  print();
  if (items.length === 0) {
    print(tell(texts.empty));
    return;
  }
  items.forEach((item, index) => {
    printItem(session, item, index + 1, meeting);
  });
  const complete = items.filter(isComplete).length;
  print(fill(tell(texts.count), { count: items.length, complete }));
}

function printItem(session: Session, item: AgendaLine, no: number, meeting: string): void {
  const { tell, print, paint, lang, io } = session;
  const { submission, submittedOn, level, material } = item;
  const { kind, step, measure, monthlyPrice } = submission.data;
  const caseNumber = item.caseNumber ?? item.caseId;
  const what = [
    measure,
    step === undefined ? undefined : fill(tell(texts.step), { step }),
    monthlyPrice === undefined ? undefined : fill(tell(texts.price), { price: monthlyPrice }),
  ].filter((part) => part !== undefined);
  const parts = what.map((part) => `, ${part}`).join('');
  print(paint('bold', fill(tell(texts.item), { no, case: caseNumber, kind: tell(decisionKinds[kind]), what: parts })));
  const day = written(submittedOn, lang);
  const by = { day, by: submission.by, entry: submission.seq, level: tell(decisionLevels[level]) };
  print(indent(fill(tell(texts.submitted), by), io.columns, '   '));
  if (item.meeting < meeting)
    print(indent(fill(tell(texts.waiting), { day: written(item.meeting, lang) }), io.columns, '   '));
  if (isComplete(item)) print(indent(paint('green', tell(texts.complete)), io.columns, '   '));
  else printMaterial(session, material, caseNumber);
  print();
}

function printMaterial(session: Session, material: AgendaLine['material'], caseNumber: string): void {
  const { tell, print, paint, io } = session;
  for (const { text, law, met, mendedBy } of material) {
    const state = met ? tell(texts.there) : paint('red', tell(texts.missing));
    print(`   - ${indent(`${tell(text)} (${law}): ${state}`, io.columns, '     ').trimStart()}`);
    if (!met && mendedBy.length > 0)
      print(indent(paint('cyan', mending(session, mendedBy, caseNumber)), io.columns, '     '));
  }
}

function isComplete({ material }: AgendaLine): boolean {
  return material.every(({ met }) => met);
}
