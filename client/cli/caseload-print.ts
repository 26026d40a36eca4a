import { fill } from '../../domain/errors/error-entry';
import { setSince } from '../../domain/law/set-from';
import { perFullTime, type Caseload, type Load, type WorkerLoad } from '../../domain/recovery/caseload/caseload';
import type { Proposal } from '../../domain/recovery/caseload/proposals';
import type { CaseloadAnswer } from './caseload';
import { caseloadTexts as texts } from './caseload-texts';
import { decimal, plain } from './figures/numbers';
import { valueShown } from './figures/shown';
import { written } from './print/dates';
import { table } from './print/table';
import { shellWord } from './print/shell-word';
import { wrap } from './print/wrap';
import type { Session } from './session';

/** Prints a day's caseload: the whole, the teams, the workers by initials, then what stands beside it. */
export function printCaseload(session: Session, answer: CaseloadAnswer): void {
  const { print, tell, paint, lang } = session;
  const { caseload, history, proposals } = answer;
  const { total, norm, day } = caseload;
  print(paint('bold', fill(tell(texts.heading), { day: written(day, lang) })));
  const counts = { cases: total.cases, fullTime: plain(total.fullTime, lang), heads: total.heads };
  const limits = { fewest: norm.fewest, most: norm.most, new: norm.mostWhenNew };
  say(session, fill(tell(texts.summary), { ...counts, per: perShown(session, total), ...limits }));
  const set = setSince(norm, ...Object.keys(norm));
  say(session, set === undefined ? tell(texts.ours) : fill(tell(texts.theirs), { from: written(set, lang) }));
  print();
  printTeams(session, caseload);
  print();
  printWorkers(session, caseload);
  print();
  printBeside(session, answer);
  if (history) {
    print();
    print(paint('bold', tell(texts.history)));
    const rows = history.map((point) => [written(point.day, lang), ...loadCells(session, point)]);
    print(table([{ title: tell(texts.day) }, ...loadColumns(session)], rows, session.io.columns));
  }
  if (proposals) printProposals(session, proposals, caseload);
}

function printTeams(session: Session, { teams, total }: Caseload): void {
  const { print, tell, io } = session;
  const rows = teams.map((one) => [one.team, ...loadCells(session, one)]);
  const columns = [{ title: tell(texts.team), flexible: true }, ...loadColumns(session)];
  print(table(columns, [...rows, [tell(texts.whole), ...loadCells(session, total)]], io.columns));
}

function loadColumns({ tell }: Session) {
  const right = 'right' as const;
  return [texts.cases, texts.weighted, texts.fullTime, texts.heads, texts.per].map((title) => ({
    title: tell(title),
    align: right,
  }));
}

function loadCells(session: Session, load: Load): readonly string[] {
  const { cases, weighted, fullTime, heads } = load;
  const { lang } = session;
  return [String(cases), plain(weighted, lang), plain(fullTime, lang), String(heads), perShown(session, load)];
}

function perShown({ lang }: Session, load: Load): string {
  const per = perFullTime(load);
  return per === undefined ? '–' : decimal(per, 1, lang);
}

function printWorkers(session: Session, { workers, elsewhere }: Caseload): void {
  const { print, tell, io, lang } = session;
  const columns = [
    { title: tell(texts.worker) },
    { title: tell(texts.team), flexible: true },
    ...[texts.cases, texts.weighted, texts.fullTime, texts.limit].map((title) => ({
      title: tell(title),
      align: 'right' as const,
    })),
    { title: tell(texts.note), flexible: true },
  ];
  const rows = workers.map((one) => [
    one.initials,
    one.team ?? '',
    String(one.cases),
    plain(one.weighted, lang),
    plain(one.fullTime, lang),
    plain(one.limit, lang),
    noteOn(session, one),
  ]);
  const others = [tell(texts.others), '', String(elsewhere), '', '', '', tell(texts.othersWho)];
  print(table(columns, elsewhere > 0 ? [...rows, others] : rows, io.columns));
  say(session, tell(texts.alphabetical));
}

function noteOn({ tell, paint, lang }: Session, { over, longAbsent, isNew, inOtherTeams }: WorkerLoad): string {
  const notes = [
    inOtherTeams === undefined ? undefined : fill(tell(texts.inOtherTeams), { count: inOtherTeams }),
    over > 0 ? paint('red', fill(tell(texts.over), { count: plain(over, lang) })) : undefined,
    longAbsent ? tell(texts.longAbsent) : undefined,
    isNew ? tell(texts.isNew) : undefined,
  ];
  return notes.filter((note) => note !== undefined).join(', ');
}

function printBeside(session: Session, { caseload, continuity, noteDays, waiting }: CaseloadAnswer): void {
  const { tell, lang } = session;
  if (caseload.vacant > 0) say(session, fill(tell(texts.vacant), { count: caseload.vacant }));
  if (waiting.oldest !== null) {
    say(session, fill(tell(texts.waiting), { count: waiting.count, day: written(waiting.oldest, lang) }));
  }
  const { changes, children, byChanges, withoutWorker, daysWithout } = continuity;
  const [none, one, two, more] = byChanges;
  const counts = { changes, children, none, one, two, more, without: withoutWorker, days: daysWithout };
  say(session, fill(tell(texts.continuity), counts));
  say(session, fill(tell(texts.notes), { value: valueShown(session, 'note-days', noteDays) }));
}

function printProposals(session: Session, { moves, unplaced }: Proposal, { norm }: Caseload): void {
  const { print, tell, paint, lang } = session;
  print();
  print(paint('bold', tell(texts.proposals)));
  if (moves.length === 0 && unplaced === 0) print(tell(texts.noMoves));
  else say(session, tell(texts.proposalsWhy));
  for (const { cases, from, to, team } of moves) {
    const inTeam = team === undefined ? '' : ` --team ${shellWord(team)}`;
    for (const one of cases) {
      const command = paint('cyan', `sagsgang case assign ${one} --worker ${to}${inTeam}`);
      print(`  ${command}  (${fill(tell(texts.move), { from, to })})`);
    }
  }
  if (unplaced > 0) {
    const lacking = decimal(Math.ceil((10 * unplaced) / norm.most) / 10, 1, lang);
    say(session, fill(tell(texts.unplaced), { count: plain(unplaced, lang), fullTime: lacking }));
  }
}

function say({ print, io }: Session, text: string): void {
  for (const line of wrap(text, io.columns)) print(line);
}
