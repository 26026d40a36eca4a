import type { Command } from 'commander';
import { ownMunicipality } from '../../connection/municipality';
import { accountDocument } from '../../report/account/document';
import { takeAccount, withAccountOptions, type AccountOptions } from '../account-taken';
import { finish } from '../command';
import { withProof } from '../proof/connect';
import { newReading } from '../reading';
import type { Session } from '../session';
import { readFormat, type FormatOptions } from './format';
import { reportTexts as texts } from './texts';
import { putOut } from './write';

interface Options extends AccountOptions, FormatOptions {}

/** `report account`: what the regulator asks first, or its follow-up, as a document; all that `redegørelse` tells. */
export function accountReportCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'account', tell(texts.account));
  withAccountOptions(session, command)
    .option('--format <pdf|xlsx|html|json|text>', tell(texts.optFormat))
    .option('--out <FILE>', tell(texts.optOut))
    .action((options: Options) => makeReport(session, options));
  return finish(
    session,
    command,
    'sagsgang report account --as-of 05-06-2024 --since 05-12-2023 --out redegoerelse.pdf',
  );
}

async function makeReport(session: Session, options: Options): Promise<void> {
  const format = readFormat(session, options);
  const taken = await takeAccount(session, options);
  if (!taken) return;
  const { day: asOf, knownAt, imported, unreadable, account } = taken;
  const head = options.list ? undefined : await headOf(session, asOf);
  const about = {
    municipality: ownMunicipality(session.io.env),
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(head ? { journalHead: head } : {}),
  };
  const beside = { ...(imported ? { imported } : {}), unreadable };
  const { out } = options;
  const destination = { format, out, isPrivate: !options.masked };
  await putOut(
    session,
    accountDocument({ ...about, ...beside, account }),
    { ...about, ...account, ...beside },
    destination,
  );
}

async function headOf(
  session: Session,
  day: string,
): Promise<{ readonly day: string; readonly head: string } | undefined> {
  const heads = await withProof(session, (desk) => desk.heads());
  const found = heads.find((head) => head.day === day);
  return found && { day, head: found.hash };
}
