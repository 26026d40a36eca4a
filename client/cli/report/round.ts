import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { ownMunicipality } from '../../connection/municipality';
import { publicReport } from '../../library/supervision/report';
import { readRound } from '../../library/supervision/round-figures';
import { roundDocument } from '../../report/round/document';
import { finish } from '../command';
import { newReading } from '../reading';
import type { Session } from '../session';
import { readFormat, type FormatOptions } from './format';
import { reportTexts as texts } from './texts';
import { putOut } from './write';

/** `report round`: what a round of supervision found, for those outside the department. */
export function roundCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'round', tell(texts.round))
    .argument('<ROUND>', tell(texts.argRound))
    .option('--format <pdf|xlsx|html|json|text>', tell(texts.optFormat))
    .option('--out <FILE>', tell(texts.optOut))
    .action((round: string, options: FormatOptions) => makeReport(session, round, options));
  return finish(session, command, 'sagsgang report round 2026-12 --out tilsyn.pdf');
}

async function makeReport(session: Session, round: string, options: FormatOptions): Promise<void> {
  const format = readFormat(session, options);
  const report = publicReport(await session.connected(({ undertakings }) => readRound(undertakings, round)));
  const asOf = civilDayOf(session.io.now());
  const document = roundDocument({ municipality: ownMunicipality(session.io.env), asOf, report });
  await putOut(session, document, report, { format, out: options.out });
}
