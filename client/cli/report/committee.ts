import type { Command } from 'commander';
import { committeeFromJournal, committeeFromLists, type CommitteeAsked } from '../../library/report/committee';
import type { CommitteeFigures } from '../../library/report/committee-figures';
import { WrongListError } from '../../library/report/committee-money';
import { committeeDocument } from '../../report/committee/document';
import { ownMunicipality } from '../../connection/municipality';
import { fill } from '../../../domain/errors/error-entry';
import { finish } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import { withProof } from '../proof/connect';
import type { Session } from '../session';
import { askedFrom, type CommitteeOptions } from './committee-options';
import { readFormat } from './format';
import { reportTexts as texts } from './texts';
import { putOut } from './write';

/** `report committee`: the quarterly report to the committee (kvartalsrapport). */
export function committeeCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'committee', tell(texts.committee))
    .option('--quarter <YYYY-Qn>', tell(texts.optQuarter))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option(`--known-at <${say('phDay')}>`, tell(texts.optKnownAt))
    .option('--format <pdf|xlsx|html|json|text>', tell(texts.optFormat))
    .option('--out <FILE>', tell(texts.optOut))
    .option('--goals <FILE.json>', tell(texts.optGoals))
    .option('--lost-earnings <LIST.csv>', tell(texts.optLostEarnings))
    .option('--payments <LIST.csv>', tell(texts.optPayments))
    .option(
      '--list <LIST.csv>',
      tell(texts.optList),
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .action((options: CommitteeOptions) => makeReport(session, options));
  return finish(session, command, 'sagsgang report committee --quarter 2026-Q4 --out kvartal.pdf');
}

async function makeReport(session: Session, options: CommitteeOptions): Promise<void> {
  const format = readFormat(session, options);
  let unread = 0;
  const asked: CommitteeAsked = {
    municipality: ownMunicipality(session.io.env),
    ...(await askedFrom(session, options)),
    onProblem: () => {
      unread += 1;
    },
  };
  const figures = await figuresFor(session, options.list, asked);
  await putOut(session, committeeDocument(figures), figures, { format, out: options.out });
  if (unread > 0) session.io.err(fill(session.tell(texts.badLines), { count: unread }));
}

async function figuresFor(
  session: Session,
  lists: readonly string[],
  asked: CommitteeAsked,
): Promise<CommitteeFigures> {
  try {
    if (lists.length > 0) return await committeeFromLists(lists, asked);
    const figures = await session.connected((backend) => committeeFromJournal(backend, asked));
    const heads = await withProof(session, (desk) => desk.heads());
    const head = heads.find(({ day }) => day === asked.asOf);
    return head ? { ...figures, journalHead: { day: head.day, head: head.hash } } : figures;
  } catch (error) {
    if (!(error instanceof WrongListError)) throw error;
    const message = fill(session.tell(texts.wrongList), { file: error.path });
    throw new CliFailure(exitCodes.refused, message, session.tell(texts.wrongListNext));
  }
}
