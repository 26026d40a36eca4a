import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/case/kernel/time';
import { closingCauses, reopeningReasons } from '../../../domain/case/words';
import { COUNTED_AGAIN, REGISTERED_LATE } from '../../../domain/recovery/accounts/caseload';
import type { Ledger } from '../../../domain/recovery/accounts/ledger';
import { ERASED } from '../../../domain/recovery/accounts/plain';
import { reRegistrations } from '../../../domain/recovery/programme/words';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readDay } from '../options';
import { figure } from '../check/report';
import { written } from '../print/dates';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { recoveryTexts, sayRecovery } from './texts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

/** `recovery accounts`: the caseload and the recovery as accounts, drawn up anew from the journal; days on which something moved. */
export function accountsCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'accounts', sayRecovery(session, 'accounts'));
  command.argument('<NAME>', tell(recoveryTexts.argProgramme));
  command.option(`--from <${say('phDay')}>`, sayRecovery(session, 'optFrom'));
  command.option(`--to <${say('phDay')}>`, sayRecovery(session, 'optTo'));
  finish(session, command, 'sagsgang recovery accounts 2027 --from 01-11-2026 --to 30-11-2026');
  return command.action(async (name: string, options: Options) => {
    const from = options.from === undefined ? undefined : readDay(session, '--from', options.from);
    const until = options.to === undefined ? undefined : readDay(session, '--to', options.to);
    await session.connected(async ({ recoveries }) => {
      const accounts = await recoveries.accounts(name, { from, until });
      if (options.json) {
        printJson(session, accounts);
        return;
      }
      const { caseload, recoveries: account } = accounts;
      const figures = { ...caseload.sums, start: caseload.start, open: caseload.balance };
      printAccount(session, 'caseload', caseload, sayRecovery(session, 'caseloadLine', figures));
      session.print();
      const sums = { ...account.sums, startOutstanding: account.start, outstanding: account.balance };
      printAccount(session, 'recoveries', account, sayRecovery(session, 'recoveryLine', sums));
    });
  });
}

function printAccount<Kind extends string>(
  session: Session,
  title: 'caseload' | 'recoveries',
  { rows, sums, reasons }: Ledger<Kind>,
  line: string,
): void {
  const { print, paint, lang, io } = session;
  print(paint('bold', sayRecovery(session, title)));
  print(indent(line, io.columns, ''));
  const kinds = (Object.keys(sums) as Kind[]).filter((kind) => sums[kind] > 0);
  for (const kind of kinds) {
    const why = Object.entries<number>(reasons[kind]).filter(([reason]) => reason !== '');
    if (why.length === 0) continue;
    const listed = why.map(([reason, count]) => `${reasonInWords(session, reason)} ${figure(session, count)}`);
    print(indent(`${kindInWords(session, kind)}: ${listed.join(' · ')}`, io.columns, '  '));
  }
  const moved = rows.filter(({ changes }) => kinds.some((kind) => changes[kind] > 0));
  if (moved.length === 0) return;
  const columns = [
    { title: sayRecovery(session, 'colDay') },
    ...kinds.map((kind) => ({ title: kindInWords(session, kind), align: 'right' as const })),
    { title: '=', align: 'right' as const },
  ];
  const lines = moved.map(({ day, changes, balance }) => [
    written(day, lang),
    ...kinds.map((kind) => (changes[kind] === 0 ? '' : figure(session, changes[kind]))),
    figure(session, balance),
  ]);
  print(table(columns, lines, io.columns));
}

const kinds: Readonly<Record<string, Bilingual>> = {
  new: { da: 'nye', en: 'new' },
  reopened: { da: 'genåbnede', en: 'reopened' },
  closed: { da: 'lukkede', en: 'closed' },
  moved: { da: 'flyttede', en: 'moved' },
  reRegistered: { da: 'omregistrerede', en: 're-registered' },
  added: { da: 'kommet til', en: 'added' },
  recovered: { da: 'genoprettede', en: 'recovered' },
  closedUnrecovered: { da: 'lukket uden', en: 'closed unrecovered' },
  start: { da: 'ved start', en: 'at the start' },
};

/** Why cases came and went, by code. */
const reasonWords: Readonly<Record<string, Bilingual>> = {
  ...closingCauses,
  ...reopeningReasons,
  ...reRegistrations,
  [COUNTED_AGAIN]: { da: 'omregistrering fortrudt', en: 're-registering undone' },
  [REGISTERED_LATE]: { da: 'åbne ved start, registreret senere', en: 'open at the start, registered later' },
  [ERASED]: { da: 'slettet siden, årsagen kendes ikke', en: 'erased since, the cause is not known' },
  overview: { da: 'overblikket', en: 'the overview' },
  breach: { da: 'noget udestår', en: 'something outstanding' },
  again: { da: 'taget op igen', en: 'taken up again' },
  reRegistered: { da: 'omregistreret', en: 're-registered' },
};

function reasonInWords({ tell }: Session, reason: string): string {
  const words = reasonWords[reason];
  return words ? tell(words) : reason;
}

function kindInWords({ tell }: Session, kind: string): string {
  const words = kinds[kind];
  return words ? tell(words) : kind;
}
