import { isUnavailable, JournalUnavailableError } from '../../../journal/database';
import { Unreachable, type DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';
import { fine, found } from './check';
import { checkSchedules } from './schedules';
import { workerCheck } from './worker';

/** How long server and databases are waited for, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Looks at what all cases need: server, worker, journal, keys, schedules. */
export async function* checkInstallation(link: InstallationLink): AsyncGenerator<DoctorCheck> {
  const server = await serverCheck(link);
  yield server;
  if (server.ok) yield await workerCheck(link);
  yield await journalCheck(link);
  yield await keysCheck(link);
  if (server.ok) yield* checkSchedules(link);
}

async function serverCheck(link: InstallationLink): Promise<DoctorCheck> {
  const { namespace } = link.settings;
  try {
    await persist(() => link.temporal.workflowService.describeNamespace({ namespace }), 'server', {
      patienceMs: PATIENCE_MS,
    });
    return fine('server', 'SERVER_ANSWERS', {
      da: `Temporal svarer (namespace ${namespace}).`,
      en: `Temporal answers (namespace ${namespace}).`,
    });
  } catch (error) {
    if (error instanceof Unreachable) {
      return found(
        'server',
        'SERVER_AWAY',
        { da: 'Temporal svarer ikke.', en: 'Temporal does not answer.' },
        { da: 'Start serveren, eller ret TEMPORAL_ADDRESS.', en: 'Start the server, or correct TEMPORAL_ADDRESS.' },
      );
    }
    return found(
      'server',
      'NAMESPACE_MISSING',
      { da: `Temporal har ingen namespace ${namespace}.`, en: `Temporal has no namespace ${namespace}.` },
      {
        da: 'Opret den med node dist/worker/prepare.js, og kør derefter sagsgang rehydrate --all.',
        en: 'Make it with node dist/worker/prepare.js, then run sagsgang rehydrate --all.',
      },
    );
  }
}

async function journalCheck(link: InstallationLink): Promise<DoctorCheck> {
  try {
    const { cases, needWorkflow } = await link.journal.survey.count();
    return fine('journal', 'JOURNAL_ANSWERS', {
      da: `Journalen svarer: ${cases} sager, heraf ${needWorkflow} i gang.`,
      en: `The journal answers: ${cases} cases, ${needWorkflow} of them under way.`,
    });
  } catch (error) {
    if (!(error instanceof JournalUnavailableError)) throw error;
    return found(
      'journal',
      'JOURNAL_AWAY',
      { da: `Journalen svarer ikke (${error.code}).`, en: `The journal does not answer (${error.code}).` },
      {
        da: 'Start databasen. Sagerne går videre imens og skriver, når den svarer.',
        en: 'Start the database. Cases go on meanwhile and write when it answers.',
      },
    );
  }
}

/** Whether a key of every version of the ring in use can be unwrapped. */
async function keysCheck(link: InstallationLink): Promise<DoctorCheck> {
  const away = (code: string): DoctorCheck =>
    found(
      'keys',
      'KEYS_AWAY',
      { da: `Nøglelageret svarer ikke (${code}).`, en: `The key store does not answer (${code}).` },
      {
        da: 'Start nøglernes database; uden den kan ingen nye sager åbnes.',
        en: 'Start the keys’ database; without it no new case can be opened.',
      },
    );
  try {
    const versions = await link.journal.survey.keySamples();
    const read = await link.journal.keys.keysById(versions.map(({ keyId }) => keyId));
    if (isUnavailable(read)) return away(read.code);
    const unreadable = versions.filter(({ keyId }) => !['key', 'destroyed'].includes(read.get(keyId)?.kind ?? ''));
    if (unreadable.length === 0) {
      const list = versions.map(({ version }) => version).join(', ') || '–';
      return fine('keys', 'KEYS_READABLE', {
        da: `Nøgleringen læser sagernes nøgler (journalversioner: ${list}).`,
        en: `The key ring reads the cases’ keys (versions in the journal: ${list}).`,
      });
    }
    const list = unreadable.map(({ version }) => version).join(', ');
    return found(
      'keys',
      'KEYS_UNREADABLE',
      {
        da: `Nøgler fra journalversion ${list} kan ikke læses med denne nøglering.`,
        en: `Keys from journal version ${list} cannot be read with this key ring.`,
      },
      {
        da: 'Hent nøgleringen og nøglernes database fra den sikkerhedskopi, der hører til journalen.',
        en: 'Fetch the key ring and the keys’ database from the backup that belongs to the journal.',
      },
    );
  } catch (error) {
    if (error instanceof JournalUnavailableError) return away(error.code);
    throw error;
  }
}
