import { spawnSync } from 'node:child_process';
import type { Bilingual } from '../../domain/case/kernel/time';
import type { BuildOptions } from './go-build';
import { builtBinary, goBuild, temporalServerProgram } from './go-build';
import { SetUpError } from './say';
import { downloadCli, downloadedCli, downloadedCliVersion } from './sdk-download';

/** Where a Temporal server comes from. */
export type TemporalSource =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'cli'; readonly command: string; readonly version: string; readonly timeSkipping: boolean }
  | { readonly kind: 'server'; readonly command: string };

/** The address of a Temporal server that the environment gives. */
export function givenAddress(env: NodeJS.ProcessEnv): string | undefined {
  return env['SAGSGANG_TEMPORAL_ADDRESS'] ?? env['TEMPORAL_ADDRESS'];
}

/** Whether a `temporal` of this version (`1.9.0`) has a server whose workflows can skip time. */
export function skipsTime(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || (major === 1 && minor >= 9);
}

function cli(command: string, env: NodeJS.ProcessEnv): TemporalSource | undefined {
  const result = spawnSync(command, ['--version'], { env, encoding: 'utf8', timeout: 10_000 });
  const version = /version v?(\d+\.\d+\.\d+)/.exec(result.stdout ?? '')?.[1];
  return version === undefined ? undefined : { kind: 'cli', command, version, timeSkipping: skipsTime(version) };
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();

function goProblem(error: unknown): Bilingual {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const why = firstLine(error);
  return missing
    ? { da: 'kommandoen «go» blev ikke fundet.', en: 'the command “go” was not found.' }
    : { da: why, en: why };
}

/** No way led to a Temporal server: names each way, what happened on it, and what to do. */
function nothingFound(download: unknown, build: unknown): SetUpError {
  const [downloadReason, buildReason] = [firstLine(download), goProblem(build)];
  return new SetUpError({
    da: [
      'Ingen Temporal-server kunne findes eller bygges. Vælg én af disse veje:',
      '  1. Kører der en server et sted? Sæt TEMPORAL_ADDRESS=vært:port.',
      '  2. Installer kommandoen «temporal» (1.9 eller nyere), så den er på PATH. Den blev ikke fundet.',
      `  3. Giv adgang til nettet, så SDK’et selv kan hente serveren. Det blev prøvet: ${downloadReason}`,
      '  4. Installer Go (den udgave, serverens modul beder om) med adgang til Gos modulproxy, så bygges serveren her.',
      `     Det blev prøvet: ${buildReason.da}`,
    ].join('\n'),
    en: [
      'No Temporal server could be found or built. Choose one of these ways:',
      '  1. Does a server run somewhere? Set TEMPORAL_ADDRESS=host:port.',
      '  2. Install the “temporal” command (1.9 or newer) so that it is on PATH. It was not found.',
      `  3. Open the network, so that the SDK can download the server itself. It was tried: ${downloadReason}`,
      '  4. Install Go (the version the server’s module asks for) with access to Go’s module proxy, and it is built here.',
      `     It was tried: ${buildReason.en}`,
    ].join('\n'),
  });
}

/**
 * Finds a Temporal server: the address given, else `temporal` on PATH, else the SDK's download, else a Go build. What an
 * earlier start has downloaded or built is used before the network is tried again.
 *
 * @throws SetUpError naming each way out when none works
 */
export async function findTemporal(options: BuildOptions): Promise<TemporalSource> {
  const { env, cache, say, signal } = options;
  const address = givenAddress(env);
  if (address !== undefined) return { kind: 'address', address };
  const onPath = cli('temporal', env);
  if (onPath) return onPath;
  const earlierCli = downloadedCli(cache);
  if (earlierCli !== undefined) return downloadedSource(earlierCli);
  const earlierBuild = builtBinary(temporalServerProgram, cache);
  if (earlierBuild !== undefined) return { kind: 'server', command: earlierBuild };
  let downloadFailure: unknown;
  try {
    return downloadedSource(await downloadCli(cache, say, signal));
  } catch (error) {
    downloadFailure = error;
  }
  signal.throwIfAborted();
  try {
    say({
      da: '  Bygger Temporal-serveren med Go: 6–12 minutter, kun denne ene gang …',
      en: 'building the Temporal server with Go: 6–12 minutes, this once only …',
    });
    return { kind: 'server', command: await goBuild(temporalServerProgram, options) };
  } catch (error) {
    throw nothingFound(downloadFailure, error);
  }
}

function downloadedSource(command: string): TemporalSource {
  const version = downloadedCliVersion.slice(1);
  return { kind: 'cli', command, version, timeSkipping: skipsTime(version) };
}
