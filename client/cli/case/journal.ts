import type { Command } from 'commander';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { MISFILED } from '../../../domain/case/kernel/evolve';
import { judge } from '../../../domain/law/judgement';
import { finish, printJson, type CommonOptions } from '../command';
import type { Backend } from '../ports';
import { newReading } from '../reading';
import type { Session } from '../session';
import { addressOf } from './address';
import { entryLines, type EntryMarks } from './entry-lines';

interface Options extends CommonOptions {
  readonly texts?: true;
}

/** `case journal CASE`: the journal as people read it, corrections and misfiled entries marked. */
export function journalCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'journal', say('journal'))
    .argument('<case>', say('argCase'))
    .option('--texts', say('optTexts'))
    .action((given: string, options: Options) => showJournal(session, given, options));
  return finish(session, command, 'sagsgang case journal 2026-000017 --texts');
}

async function showJournal(session: Session, given: string, options: Options): Promise<void> {
  const { say, paint, print } = session;
  await session.connected(async (backend) => {
    const address = await addressOf(session, backend, given);
    const entries = await collect(backend.journal(address.caseId));
    const marks = marksOf(entries, await recordedLate(backend, address.caseId));
    if (options.json) {
      for (const event of entries) printJson(session, jsonEntry(event, marks, options.texts === true));
      return;
    }
    const title = say('caseTitle', { case: address.caseNumber ?? address.caseId });
    print(`${paint('bold', title)} · ${say('entriesCount', { count: entries.length })}`);
    for (const event of entries) {
      print();
      for (const line of entryLines(session, event, marks, options.texts === true)) print(line);
    }
  });
}

/** What later entries made of earlier ones: corrected, misfiled, or met a deadline although recorded after it. */
export function marksOf(entries: readonly CaseEvent[], late: ReadonlySet<number>): EntryMarks {
  const corrected = new Map<number, number>();
  const misfiled = new Map<number, number>();
  for (const { seq, type, corrects, data } of entries) {
    if (corrects !== undefined) corrected.set(corrects, seq);
    if (type === MISFILED && typeof data['entry'] === 'number') misfiled.set(data['entry'], seq);
  }
  return { corrected, misfiled, late };
}

/** Entries that met a deadline but were recorded only after it (efterregistreret). */
async function recordedLate(backend: Backend, caseId: string): Promise<ReadonlySet<number>> {
  const { state, now } = await backend.state(caseId);
  const judgement = judge(backend.law.rules, state, now, backend.law.book);
  const findings = judgement.rules.flatMap((rule) => rule.findings);
  return new Set(
    findings.flatMap(({ recordedLate: late, evidence }) => (late && evidence !== undefined ? [evidence] : [])),
  );
}

function jsonEntry(event: CaseEvent, marks: EntryMarks, texts: boolean): unknown {
  const { text, data, ...rest } = event;
  const misfiled = marks.misfiled.get(event.seq);
  const corrected = marks.corrected.get(event.seq);
  return {
    ...rest,
    ...(misfiled === undefined ? { data } : { misfiledBy: misfiled }),
    ...(corrected === undefined ? {} : { correctedBy: corrected }),
    ...(marks.late.has(event.seq) ? { recordedLate: true } : {}),
    ...(texts && text && misfiled === undefined ? { text } : { texts: Object.keys(text ?? {}) }),
  };
}

/** All of a stream, for what must look back. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
}
