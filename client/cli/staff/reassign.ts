import type { Command } from 'commander';
import { WorkerAssigned } from '../../../domain/case/assignment/facts';
import { lastOf } from '../../../domain/case/kernel/state';
import { workerOf } from '../../../domain/case/standing';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { rowsOf } from '../cases';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readInitials, readUser } from '../options';
import type { Backend, CaseRow } from '../ports';
import { progressBar } from '../print/progress';
import type { Session } from '../session';

interface Options extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly team?: string;
  readonly as?: string;
}

interface Handover {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** The team of cases to hand over; absent: of every team. */
  readonly team?: string;
}

const mostRefusalsNamed = 10;

/** `staff reassign --from B03 --to B07`: one worker's open cases go to another, one command a case. */
export function reassignCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'reassign', say('staffReassign'))
    .requiredOption(`--from <${say('phInitials')}>`, say('optReassignFrom'))
    .requiredOption(`--to <${say('phInitials')}>`, say('optReassignTo'))
    .option('--team <team>', say('optTeam'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((options: Options) => reassign(session, options));
  return finish(session, command, 'sagsgang staff reassign --from B03 --to B07 --team Modtagelsen');
}

async function reassign(session: Session, options: Options): Promise<void> {
  const handover: Handover = {
    from: readInitials(session, '--from', options.from),
    to: readInitials(session, '--to', options.to),
    by: readUser(session, options.as),
    ...(options.team === undefined ? {} : { team: options.team }),
  };
  await session.connected(async (backend) => {
    const { from, to, team } = handover;
    const cases: CaseRow[] = [];
    const filter = { worker: from, open: true, ...(team === undefined ? {} : { team }) };
    for await (const row of rowsOf(backend, filter, Infinity)) cases.push(row);
    const progress = progressBar(session);
    const failed: string[] = [];
    for (const [index, row] of cases.entries()) {
      progress.show(index, cases.length);
      if (!(await handOver(session, backend, row, handover))) failed.push(row.caseNumber ?? row.caseId);
    }
    progress.end();
    const done = cases.length - failed.length;
    if (options.json) printJson(session, { from, to, done, failed });
    else session.print(session.say('reassignDone', { done, from, to }));
    if (failed.length > 0) {
      const cases = failed.slice(0, mostRefusalsNamed).join(', ');
      const message = options.json ? '' : session.say('reassignFailed', { failed: failed.length, cases });
      throw new CliFailure(exitCodes.refused, message);
    }
  });
}

/**
 * Hands one case over, unless it has gone to somebody meanwhile. The key is made of case, people, day and the case's last
 * assignment: a repeated call does nothing twice, and a case that has come back since can be handed over again.
 */
async function handOver(
  session: Session,
  backend: Backend,
  { caseId }: CaseRow,
  { from, to, by }: Handover,
): Promise<boolean> {
  const { state } = await backend.state(caseId);
  const worker = workerOf(state);
  if (worker !== from) return worker === to;
  const last = lastOf(state, WorkerAssigned)?.seq ?? 0;
  const key = `reassign/${caseId}/${from}-${to}/${civilDayOf(session.io.now())}/${last}`;
  const { answer } = await backend.send({ caseId }, { name: WorkerAssigned.command, key, by, data: { worker: to } });
  return answer.kind === 'accepted';
}
