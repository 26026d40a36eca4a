import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { factsOf } from '../../../domain/case/kernel/state';
import type { Population } from '../../../domain/supervision/draw/population';
import { SeedFixed } from '../../../domain/supervision/round/facts-draw';
import type { RoundDifference } from '../../../domain/supervision/round/difference';
import { errorEntry } from '../../../domain/errors/registry';
import { fill } from '../../../domain/errors/error-entry';
import type { DrawProof } from '../../library/supervision/rounds';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import { BackendRefusal } from '../ports';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { recheckOf } from './draw-call';
import { sayDraw } from './texts-draw';
import { roundTexts, sayRound } from './texts-rounds';

interface Options extends CommonOptions {
  readonly file: string;
}

/** `supervision proof`: writes what others need to draw again, without this installation. */
export function roundProofCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'proof', tell(roundTexts.proof))
    .argument('<ROUND>', tell(roundTexts.argRound))
    .requiredOption('--file <PROOF.json>', tell(roundTexts.optProofFile))
    .action((name: string, options: Options) => writeProofs(session, name, options));
  return finish(session, command, 'sagsgang supervision proof 2026-12 --file bevis.json');
}

/** `supervision redraw ROUND`: makes a round's draws again from its journal. Ends with 1 where anything differs. */
export async function redrawRound(session: Session, name: string, { json }: CommonOptions): Promise<void> {
  const { read, differences } = await session.connected(({ rounds }) => rounds.prove(name));
  const isDrawn = factsOf(read.state, SeedFixed).length > 0;
  if (!isDrawn && differences.length === 0) throw new BackendRefusal('ROUND_NOT_DRAWN');
  const { print, paint, io } = session;
  if (json) {
    const told = differences.map(({ code, params }) => ({ code, ...params }));
    printJson(session, { round: name, same: differences.length === 0, differences: told });
  } else if (differences.length === 0) {
    print(paint('green', indent(sayRound(session, 'provedSame', { name }), io.columns, '')));
  } else {
    print(paint('red', sayRound(session, 'provedOther', { name, count: differences.length })));
    for (const one of differences) print(indent(`· ${inWords(session, one)}`, io.columns, '  '));
  }
  if (differences.length > 0) throw new CliFailure(exitCodes.refused, '');
}

function inWords({ tell }: Session, { code, params }: RoundDifference): string {
  const entry = errorEntry(code);
  return entry ? fill(tell(entry.message), params) : code;
}

async function writeProofs(session: Session, name: string, { file, json }: Options): Promise<void> {
  const proofs = await session.connected(({ rounds }) => rounds.proofs(name));
  if (proofs.length === 0) throw new BackendRefusal('ROUND_NOT_DRAWN');
  for (const [at, proof] of proofs.entries()) {
    const proofFile = at === 0 ? file : file.replace(/(\.json)?$/, `-${at + 1}.json`);
    const list = proofFile.replace(/(\.json)?$/, '.csv');
    await write(session, proof, proofFile, list);
    const { head, published } = proof;
    if (json) printJson(session, { draw: at + 1, file: proofFile, list, head, seed: published.seed });
    else {
      session.print(sayRound(session, 'written', { file: proofFile, list }));
      session.print(`  ${recheckOf(proofFile, list)}`);
    }
  }
}

async function write(
  session: Session,
  { published, population }: DrawProof,
  file: string,
  list: string,
): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(published, undefined, 1)}\n`);
    await writeFile(list, asList(population));
  } catch {
    const message = sayDraw(session, 'proofFailed', { file });
    throw new CliFailure(exitCodes.refused, message, sayDraw(session, 'proofNext'), 'FILE_NOT_WRITTEN');
  }
}

/** A population as a list of the form that `supervision redraw` reads. */
export function asList({ fields, lines }: Population): string {
  const own = fields.includes('rådgiver') ? [] : ['rådgiver'];
  const rows = lines.map(({ id, values, worker }) => [id, ...values, ...(own.length > 0 ? [worker] : [])]);
  return `\uFEFF${[['sagsnr', ...fields, ...own], ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string): string {
  return /[;"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
