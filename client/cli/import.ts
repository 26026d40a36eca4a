import { basename } from 'node:path';
import type { Command } from 'commander';
import { explainRefusal } from '../../domain/errors/explain-refusal';
import type { Refusal } from '../../domain/case/kernel/command';
import { fill } from '../../domain/errors/error-entry';
import type { Difference } from '../../domain/import/difference';
import { civilDayOf, formatDanish } from '../../domain/law/calendar/copenhagen';
import type { RowRefused } from '../../workflows/contracts/import';
import type { ListImport } from '../library/import-ports';
import { ProblemPrinter } from './check/problems';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { printDifferences } from './import/differences';
import { printSummary } from './import/summary';
import { importTexts as texts } from './import/texts';
import { readDay, readUser } from './options';
import { progressBar } from './print/progress';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly municipality?: string;
  readonly dryRun?: true;
  readonly update?: true;
  readonly as?: string;
  readonly all?: true;
}

/** Exit code of a shell for a command that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** How many differences and problems are shown unless all are asked for. */
const USUALLY_SHOWN = 50;

/** `import`: takes over a case list as cases. Ends with 1 where anything is wrong with the list; good rows are taken over. */
export function importCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'import', say('groupImport'))
    .argument('<LIST.csv>', tell(texts.argList))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option('--municipality <id>', tell(texts.optMunicipality))
    .option('--dry-run', tell(texts.optDryRun))
    .option('--update', tell(texts.optUpdate))
    .option(`--as <${say('phInitials')}>`, tell(texts.optAs))
    .option('--all', tell(texts.optAll))
    .action((path: string, options: Options) => importFile(session, path, options));
  return finish(
    session,
    command,
    'sagsgang import examples/faxe-aabne-sager.csv --as-of 31-03-2025 --municipality eksempel',
  );
}

async function importFile(session: Session, path: string, options: Options): Promise<void> {
  const list = readOrder(session, path, options);
  const most = options.all || options.json ? Infinity : USUALLY_SHOWN;
  const problems = new ProblemPrinter(session, path, options.json ? 'json' : 'text', most);
  const differences: Difference[] = [];
  const refused: RowRefused[] = [];
  const bar = progressBar(session);
  const calm = onInterrupt(session);
  const outcome = await session
    .connected((backend) =>
      backend.importList(list, {
        problem: (problem) => {
          problems.print(problem);
        },
        batch: (answer) => {
          differences.push(...answer.differences.slice(0, Math.max(0, most - differences.length)));
          refused.push(...answer.refused);
        },
        rows: bar.show,
      }),
    )
    .finally(() => {
      bar.end();
      calm();
    });
  if (outcome.kind === 'refused') throw refusalFailure(session, outcome.refusal);
  if (options.json)
    printJson(session, {
      ...(outcome.kind === 'finished' ? outcome.totals : {}),
      outcome: outcome.kind,
      differences,
      refused,
    });
  else {
    printHeading(session, list, outcome.kind === 'finished' ? outcome.municipality : undefined);
    if (outcome.kind === 'nothing') session.print(session.tell(texts.nothing));
    else {
      printSummary(session, outcome.totals, list.dryRun);
      printOpenEnds(session, path, { differences, refused, totals: outcome.totals.counts, update: list.update });
    }
  }
  problems.end();
  const isRefused = outcome.kind === 'finished' && outcome.totals.counts.refused > 0;
  if (problems.any || isRefused) throw new CliFailure(exitCodes.refused, '');
}

/** Tells on Ctrl-C that nothing is lost. @returns takes the notice back */
function onInterrupt({ io, tell }: Session): () => void {
  const told = (): void => {
    io.status('');
    io.err(tell(texts.again));
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', told);
  return () => {
    process.removeListener('SIGINT', told);
  };
}

function readOrder(session: Session, file: string, options: Options): ListImport {
  const { as, asOf, municipality } = options;
  const hasUser = as !== undefined || (session.io.env['SAGSGANG_USER'] ?? '') !== '';
  return {
    file,
    asOf: asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', asOf),
    update: options.update === true,
    dryRun: options.dryRun === true,
    ...(municipality === undefined ? {} : { municipality }),
    ...(hasUser ? { by: readUser(session, as) } : {}),
  };
}

function printHeading(session: Session, { file, asOf, dryRun }: ListImport, municipality: string | undefined): void {
  const { tell, print, paint } = session;
  const title = municipality === undefined ? texts.titleAlone : texts.title;
  print(
    paint(
      'bold',
      fill(tell(title), { file: basename(file), municipality: municipality ?? '', day: formatDanish(asOf) }),
    ),
  );
  if (dryRun) print(tell(texts.dryRun));
  print();
}

interface OpenEnds {
  readonly differences: readonly Difference[];
  readonly refused: readonly RowRefused[];
  readonly totals: { readonly differences: number; readonly kept: number };
  readonly update: boolean;
}

function printOpenEnds(session: Session, path: string, { differences, refused, totals, update }: OpenEnds): void {
  const { tell, print, paint, io } = session;
  if (differences.length > 0) {
    print();
    print(paint('bold', tell(texts.differences)));
    printDifferences(session, differences);
    const more = totals.differences - differences.length;
    if (more > 0) print(paint('dim', fill(tell(texts.moreDifferences), { count: more })));
    if (totals.kept > 0) print(fill(tell(texts.kept), { count: totals.kept }));
    if (!update && totals.kept < totals.differences) print(tell(texts.applyHint));
  }
  for (const { line, caseNumber, refusal } of refused) {
    io.err(fill(tell(texts.rowRefused), { file: path, line, case: caseNumber, reason: reasonOf(session, refusal) }));
  }
}

function reasonOf(session: Session, refusal: Refusal): string {
  const entry = explainRefusal(refusal);
  return entry ? session.tell(entry.message) : refusal.code;
}

function refusalFailure(session: Session, refusal: Refusal): CliFailure {
  const entry = explainRefusal(refusal);
  return new CliFailure(exitCodes.refused, reasonOf(session, refusal), entry && session.tell(entry.next), refusal.code);
}
