import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, homeFolder } from '../../client/connection/home';
import { readRuntime, removeRuntime, writeRuntime } from '../../client/connection/runtime';
import { isVersioned } from '../versions';
import { ensureDailyHead } from '../daily-head';
import { ensureDailyDigest } from '../messages/daily-digest';
import { ensureReports } from '../report-schedule';
import { ensureSupervision } from '../supervision-schedule';
import { startWorker } from '../worker';
import { banner } from './banner';
import type { HeldLock } from './file-lock';
import { lockHolder, takeLock } from './file-lock';
import { onFirstRun } from './first-run';
import type { Installation, InstallationOptions } from './installation';
import { prepareInstallation } from './installation';
import { sayOnTerminal, SetUpError } from './say';
import { Shutdown } from './shutdown';
import { whenAskedToStop } from './stop-signals';
import { uiBeside } from './ui-beside';

const patienceWithStoppingMs = 20_000;
const patienceWithRunningMs = 3_000;

/** One `npm start` a home: waits for one that is just stopping (it has taken its addresses back already). */
async function takeHome(home: string): Promise<HeldLock> {
  const file = join(home, 'start.lock');
  for (const started = performance.now(); ; await wait(200)) {
    const lock = takeLock(file);
    if (lock) return lock;
    const patience = readRuntime(home) === undefined ? patienceWithStoppingMs : patienceWithRunningMs;
    if (performance.now() - started > patience) break;
  }
  const holder = lockHolder(file) ?? 0;
  throw new SetUpError({
    da: `Sagsgang kører allerede med ${home} (proces ${holder}). Stands den først (kill ${holder}), eller vælg en anden SAGSGANG_HOME.`,
    en: `Sagsgang is already running with ${home} (process ${holder}). Stop it first (kill ${holder}), or choose another SAGSGANG_HOME.`,
  });
}

async function run(options: InstallationOptions): Promise<void> {
  const { home, shutdown, say } = options;
  say({ da: 'Starter Sagsgang …', en: 'starting Sagsgang …' });
  const installation = await prepareInstallation(options);
  const { settings, temporal } = installation;
  process.env['SAGSGANG_LOG_FILE'] ??= join(home, 'worker.log');
  const worker = await startWorker(settings, isVersioned(process.env) ? { versioned: 'always' } : {});
  shutdown.add(() => worker.stop());
  await ensureDailyHead(settings);
  await ensureDailyDigest(settings);
  await ensureSupervision(settings);
  await ensureReports(settings);
  void worker.ended.then(
    () => options.onLoss('worker'),
    () => options.onLoss('worker'),
  );
  await worker.announced;
  const tell = (uiUrl: string | undefined): void =>
    writeRuntime({ ...settings, pid: process.pid, ...(uiUrl === undefined ? {} : { uiUrl }) }, home);
  shutdown.add(async () => removeRuntime(home));
  tell(temporal.uiUrl);
  if (installation.ownJournal) await onFirstRun(home, settings, say);
  const uiUrl = await uiBeside(installation, options, (url) => {
    tell(url);
    say({ da: `Temporal UI: ${url}`, en: 'built and started' });
  });
  tell(uiUrl);
  printBanner(installation, uiUrl, home);
}

function printBanner(installation: Installation, uiUrl: string | undefined, home: string): void {
  const text = banner(installation, uiUrl, home);
  process.stdout.write(`\n${text.da}\n\n${text.en}\n`);
}

/**
 * `npm start`: a Temporal server, its UI, the journal, the keys and the worker, until Ctrl-C. Prints what runs where;
 * sets the exit code to 1 when something cannot start or ends by itself.
 */
export async function main(): Promise<void> {
  const home = homeFolder();
  const shutdown = new Shutdown();
  const ending = new AbortController();
  const end = async (exitCode: number): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    await shutdown.run();
    process.exit(exitCode);
  };
  whenAskedToStop({
    stop: () => {
      sayOnTerminal({ da: '\nStandser …', en: 'stopping …' });
      void end(0).catch(() => process.exit(1));
    },
    force: () => {
      shutdown.kill();
      process.exit(1);
    },
  });
  const onLoss = (program: string): void => {
    if (ending.signal.aborted) return;
    sayOnTerminal({
      da: `${program} er standset af sig selv; se log i ${home}.`,
      en: `${program} ended by itself; see its log.`,
    });
    void end(1);
  };
  const environment = { env: process.env, cache: cacheFolder(), say: sayOnTerminal, signal: ending.signal };
  try {
    const lock = await takeHome(home);
    shutdown.add(async () => lock.release());
    await run({ ...environment, home, shutdown, onLoss });
  } catch (error) {
    if (ending.signal.aborted) return;
    process.stderr.write(`${error instanceof SetUpError ? error.message : String((error as Error).stack ?? error)}\n`);
    await end(1);
  }
}
