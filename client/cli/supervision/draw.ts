import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { draw } from '../../../domain/supervision/draw/draw';
import { publish, type PublishedDraw } from '../../../domain/supervision/draw/published';
import { sha256 } from '../../../journal/sha256';
import { finish, newCommand } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import type { Session } from '../session';
import { fieldsTyped, readRule, readSeed, type DrawOptions } from './draw-options';
import { readPopulation } from './draw-population';
import { accepted } from './draw-refusal';
import { printDraw } from './draw-report';
import { drawTexts as texts, sayDraw } from './texts-draw';

/** Lines are written in bundles of this many. */
const BUNDLE = 500;

/** `supervision draw`: draws from a list, without a server. */
export function drawCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'draw', tell(texts.draw))
    .requiredOption('--population <LIST.csv>', tell(texts.optPopulation))
    .requiredOption('--size <N>', tell(texts.optSize))
    .option('--strata <a,b>', tell(texts.optStrata))
    .requiredOption('--seed <S>', tell(texts.optSeed))
    .option('--allocation <proportional|fixed>', tell(texts.optAllocation), 'proportional')
    .option('--min-per-stratum <N>', tell(texts.optMinStratum))
    .option('--cap-per-stratum <N>', tell(texts.optCapStratum))
    .option('--min-per-worker <N>', tell(texts.optMinWorker))
    .option('--cap-per-worker <N>', tell(texts.optCapWorker))
    .option('--replacements <N>', tell(texts.optReplacements))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--edition <NAME>', tell(texts.optEdition))
    .option('--proof <FILE>', tell(texts.optProof))
    .action((options: DrawOptions) => drawFromList(session, options));
  const example =
    'sagsgang supervision draw --population examples/nyborg-underretninger.csv --size 40 --strata team --seed 2023-12-06';
  return finish(session, command, example);
}

async function drawFromList(session: Session, options: DrawOptions): Promise<void> {
  const { population: path, json, proof } = options;
  const seed = readSeed(session, options);
  const asOf = options.asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', options.asOf);
  readRule(session, options, []);
  const source = { path, fields: fieldsTyped(options), asOf, ...(json ? { json } : {}) };
  const { population, judged } = await readPopulation(session, source);
  const rule = readRule(session, options, population.fields);
  const drawn = accepted(session, draw(population, rule, seed, sha256));
  const made = publish({ population, rule, seed, draw: drawn, ...(judged ? { asOf } : {}) }, sha256);
  session.io.status('');
  if (proof !== undefined) await write(session, proof, made);
  if (json) printLines(session, made);
  else printDraw(session, made, options);
}

/** One line a drawn case on the output, and nothing else; what the draw followed on the error output. */
function printLines(session: Session, { population, rule, ruleHash, seed, draw: drawn }: PublishedDraw): void {
  const { strata, asked, replacements, passedOver } = drawn;
  session.io.err(
    JSON.stringify({
      population,
      rule,
      ruleHash,
      seed,
      asked,
      drawn: drawn.drawn.length,
      strata,
      replacements,
      passedOver,
    }),
  );
  const lines = drawn.drawn.map(({ id, stratum, order, ticket }) =>
    JSON.stringify({ sagsnr: id, stratum, order, ticket }),
  );
  for (let at = 0; at < lines.length; at += BUNDLE) session.print(lines.slice(at, at + BUNDLE).join('\n'));
}

async function write(session: Session, file: string, made: PublishedDraw): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(made, undefined, 1)}\n`);
  } catch {
    const message = sayDraw(session, 'proofFailed', { file });
    throw new CliFailure(exitCodes.refused, message, sayDraw(session, 'proofNext'), 'FILE_NOT_WRITTEN');
  }
}
