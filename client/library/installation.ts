import { Client, Connection } from '@temporalio/client';
import { upcaster } from '../../domain/case/upcast';
import { scopeOfWorkflow } from '../../workflows/contracts/key-scope';
import { openJournal, type Journal } from '../../journal/connect';
import { Recent } from '../../journal/keys/recent';
import { Unreachable } from '../cli/ports';
import { Turnstile } from './turnstile';
import { jurisdictions, type Jurisdictions } from '../connection/jurisdictions';
import { ownMunicipality } from '../connection/municipality';
import type { Settings } from '../connection/settings';

/** The connections a client works over. */
export interface InstallationLink {
  readonly settings: Settings;
  readonly temporal: Client;
  readonly journal: Journal;
  readonly jurisdiction: Jurisdictions;
  /** The municipality commands are for when none is named. */
  readonly municipality: string;
  /** Municipalities of cases met lately, by case id. */
  readonly municipalities: Recent<string, string>;
  /** Where commands to one case wait in line. */
  readonly turnstile: Turnstile;
  close(): Promise<void>;
}

/** Commands on their way to one case at once: below the ten that the server takes, where it begins to miss some. */
const COMMANDS_AT_ONCE = 8;

/** Connects to server and journal. @throws Unreachable where the server does not answer */
export async function link(settings: Settings): Promise<InstallationLink> {
  const journal = await openJournal({ ...settings, scopeOfWorkflow, upcast: upcaster.event });
  const connection = await Connection.connect({ address: settings.temporalAddress, connectTimeout: '5 seconds' }).catch(
    async (cause: unknown) => {
      await journal.close();
      throw new Unreachable('server', undefined, { cause });
    },
  );
  const temporal = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  return {
    settings,
    temporal,
    journal,
    jurisdiction: jurisdictions(),
    municipalities: new Recent(10_000),
    turnstile: new Turnstile(COMMANDS_AT_ONCE),
    municipality: ownMunicipality(),
    close: async () => {
      await connection.close();
      await journal.close();
    },
  };
}
