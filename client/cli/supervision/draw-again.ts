import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { PublishedDraw } from '../../../domain/supervision/draw/published';
import type { DrawRefusal } from '../../../domain/supervision/draw/refused';
import { verifyDraw } from '../../../domain/supervision/draw/verify';
import { isUndertakingName } from '../../../domain/undertaking/undertaking';
import { sha256 } from '../../../journal/sha256';
import { figure } from '../check/report';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { readPopulation } from './draw-population';
import { readProof } from './draw-proof';
import { refusalInWords } from './draw-refusal';
import { redrawRound } from './round-proof';
import { drawTexts as texts, sayDraw } from './texts-draw';

interface Options extends CommonOptions {
  readonly file?: string;
  readonly population?: string;
}

/** Differences that are told one by one to people. */
const MOST_TOLD = 40;

/** `supervision redraw`: repeats a published draw from its list, without a server. Ends with 1 where anything differs. */
export function redrawCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'redraw', tell(texts.redraw))
    .argument('[PROOF.json|ROUND]', tell(texts.argFile))
    .option('--file <PROOF.json>', tell(texts.optFile))
    .option('--population <LIST.csv>', tell(texts.optRedrawPopulation))
    .action((named: string | undefined, options: Options) => redraw(session, named ?? options.file, options));
  return finish(session, command, 'sagsgang supervision redraw bevis.json --population liste.csv');
}

async function redraw(session: Session, file: string | undefined, { population: path, json }: Options): Promise<void> {
  if (file !== undefined && path === undefined && isUndertakingName(file) && !file.endsWith('.json')) {
    await redrawRound(session, file, json ? { json } : {});
    return;
  }
  if (file === undefined || path === undefined) throw new CliFailure(exitCodes.usage, sayDraw(session, 'noFile'));
  const published = await readProof(file);
  if (!published) throw refusalInWords(session, { code: 'PROOF_FILE_UNREADABLE', params: {} });
  const { fields, asOf = civilDayOf(session.io.now()) } = published.population;
  const { population } = await readPopulation(session, { path, fields, asOf, ...(json ? { json } : {}) });
  const differences = verifyDraw(published, population, sha256);
  session.io.status('');
  if (json) printJson(session, { same: differences.length === 0, differences: differences.map(asJson) });
  else if (differences.length === 0) printSame(session, published);
  else printDifferences(session, differences);
  if (differences.length > 0) throw new CliFailure(exitCodes.refused, '');
}

function asJson({ code, params }: DrawRefusal): unknown {
  return { code, ...params };
}

function printSame(session: Session, { draw }: PublishedDraw): void {
  const counts = { drawn: figure(session, draw.drawn.length), population: figure(session, draw.population) };
  session.print(session.paint('green', indent(sayDraw(session, 'same', counts), session.io.columns, '')));
}

function printDifferences(session: Session, differences: readonly DrawRefusal[]): void {
  const { print, paint, io } = session;
  const count = differences.length;
  print(paint('red', count === 1 ? sayDraw(session, 'oneDiffers') : sayDraw(session, 'differs', { count })));
  for (const difference of differences.slice(0, MOST_TOLD)) {
    const [first = '', ...others] = indent(refusalInWords(session, difference).message, io.columns, '    ').split('\n');
    print([`  · ${first.trimStart()}`, ...others].join('\n'));
  }
  if (count > MOST_TOLD) print(sayDraw(session, 'moreDiffers', { count: count - MOST_TOLD }));
  const [first] = differences;
  if (first) print(indent(refusalInWords(session, first).next ?? '', io.columns, ''));
}
