import type { DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { readReceipts, type Receipt } from '../receipts';
import { fine, found } from './check';

/** Receipts looked up in one question to the journal. */
const BATCH = 1000;

/**
 * Says of every acknowledged command in a file of receipts whether the journal has it: those it lacks one by one, the
 * others as a number. After a restored backup these are exactly the commands that came after it.
 */
export async function* checkReceipts(link: InstallationLink, file: string): AsyncGenerator<DoctorCheck> {
  let [there, gone] = [0, 0];
  const seen = new Set<string>();
  for await (const batch of batchesOf(readReceipts(file))) {
    const fresh = batch.filter((receipt) => isNew(link, seen, receipt));
    const has = await link.journal.survey.has(fresh);
    for (const [index, receipt] of fresh.entries()) {
      if (has[index]) there += 1;
      else {
        gone += 1;
        yield lost(link, receipt);
      }
    }
  }
  yield summary(there, gone);
}

function isNew(link: InstallationLink, seen: Set<string>, receipt: Receipt): boolean {
  const name = `${receipt.caseId} ${link.journal.survey.digestOf(receipt)}`;
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

function lost(link: InstallationLink, receipt: Receipt): DoctorCheck {
  const { caseId, entries, at } = receipt;
  const digest = link.journal.survey.digestOf(receipt);
  const span = entries === null ? '–' : entries[0] === entries[1] ? `${entries[0]}` : `${entries[0]}–${entries[1]}`;
  const text = {
    da: `Kvitteret kommando ${digest} (post ${span}, ${at ?? '–'}) er ikke i journalen.`,
    en: `Acknowledged command ${digest} (entry ${span}, ${at ?? '–'}) is not in the journal.`,
  };
  const next = {
    da: 'Få den registreret igen: samme kommando med samme nøgle bliver til én post.',
    en: 'Have it recorded again: the same command with the same key becomes one entry.',
  };
  return { ...found('receipt', 'COMMAND_LOST', text, next, caseId), commandKey: digest };
}

function summary(there: number, gone: number): DoctorCheck {
  const text = {
    da: `Kvitterede kommandoer: ${there} er i journalen, ${gone} er der ikke.`,
    en: `Acknowledged commands: ${there} are in the journal, ${gone} are not.`,
  };
  if (gone === 0) return fine('receipts', 'RECEIPTS', text);
  const next = {
    da: 'Venter sagerne på journalen, så kør doctor igen, når de ikke gør. Ellers skal de registreres igen.',
    en: 'If cases wait for the journal, run doctor again when they do not. Otherwise they must be recorded again.',
  };
  return found('receipts', 'RECEIPTS', text, next);
}

async function* batchesOf(receipts: AsyncIterable<Receipt>): AsyncGenerator<Receipt[]> {
  let batch: Receipt[] = [];
  for await (const receipt of receipts) {
    batch.push(receipt);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
