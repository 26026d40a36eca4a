import { scopeOfWorkflow } from '../../../workflows/contracts/key-scope';
import { openJournal } from '../../../journal/connect';
import { JournalUnavailableError } from '../../../journal/database';
import type { DailyHead } from '../../../journal/proof/daily-head';
import { compareWithFile } from '../../../journal/proof/verify-heads';
import type { SealDayAnswer } from '../../../workflows/contracts/proof';
import { BackendRefusal, Unreachable } from '../../cli/ports';
import { ownMunicipality } from '../../connection/municipality';
import { wholeSettings, type JournalSettings } from '../../connection/settings';
import { answered } from '../errors';
import { readHeadsFile, writeHeadsFile } from './heads-file';
import { sealNow } from './seal-now';
import type { VerifyOrder, VerifyReport, VerifyWatch } from './verify';
import { verify } from './verify';

/** What is asked about the proof of the journal: for most of it no server is needed. */
export interface ProofDesk {
  /** All daily heads (dagens hoveder), the oldest first. */
  heads(): Promise<readonly DailyHead[]>;
  /** Has the head of today made, by the worker. @throws NotConnectedError where nothing tells where the server is */
  seal(): Promise<SealDayAnswer>;
  /**
   * Writes all daily heads to a file that is to be kept elsewhere; answers how many.
   *
   * @throws BackendRefusal where the file has a head that the journal lacks or has differently, or there is none yet
   */
  exportHeads(path: string): Promise<number>;
  /** Verifies the journal. @throws BackendRefusal for a case, a file or a checkpoint that is none */
  verify(order: VerifyOrder, watch: VerifyWatch): Promise<VerifyReport>;
  close(): Promise<void>;
}

/**
 * Opens the journal of an installation for its proof. Every method throws `Unreachable` in an outage. Only sealing needs
 * the server and the key store; without their address no connection to them is ever made.
 */
export async function openProof(settings: JournalSettings): Promise<ProofDesk> {
  const { keysUrl = settings.journalUrl } = settings;
  const journal = await openJournal({ ...settings, keysUrl, scopeOfWorkflow });
  const municipality = ownMunicipality();
  const heads = async (): Promise<readonly DailyHead[]> => answered(await journal.proof.heads()).heads;
  return {
    heads,
    seal: async () => sealNow(wholeSettings(settings), journal.dataConverter),
    exportHeads: async (path) => {
      const [all, there] = [await heads(), await readHeadsFile(path, true)];
      const [other] = compareWithFile(all, there);
      if (other) throw new BackendRefusal('HEADS_FILE_CONTRADICTS', { head: other.head ?? 0 });
      if (all.length === 0) throw new BackendRefusal('HEADS_NONE_YET');
      await writeHeadsFile(path, all);
      return all.length;
    },
    verify: (order, watch) =>
      verify(journal, municipality, order, watch).catch((error: unknown) => {
        throw error instanceof JournalUnavailableError
          ? new Unreachable(error.store, undefined, { cause: error })
          : error;
      }),
    close: () => journal.close(),
  };
}
