import { join } from 'node:path';
import type { Installation } from './installation';
import { builtBinary, goBuild, temporalUiProgram } from './go-build';
import type { BuildOptions } from './go-build';
import { isFree } from './ports';
import type { Shutdown } from './shutdown';
import { startUi } from './temporal-ui';

/** What the Temporal UI needs to run beside an installation. */
export interface UiOptions extends BuildOptions {
  readonly home: string;
  readonly shutdown: Shutdown;
}

async function start(command: string, installation: Installation, options: UiOptions): Promise<string | undefined> {
  const { settings, temporal } = installation;
  const port = temporal.uiPort;
  if (port === undefined || !(await isFree(port))) return undefined;
  const folder = join(options.home, 'temporal-ui');
  const ui = await startUi({
    command,
    folder,
    port,
    address: settings.temporalAddress,
    namespace: settings.namespace,
  });
  options.shutdown.add(
    () => ui.stop(),
    () => ui.kill(),
  );
  return ui.url;
}

/**
 * Starts the Temporal UI if it is already there; otherwise builds it in the background, so that nobody waits for it.
 *
 * @param appeared called with its address when a build in the background has finished
 * @returns its address when it is there at once
 */
export async function uiBeside(
  installation: Installation,
  options: UiOptions,
  appeared: (url: string) => void,
): Promise<string | undefined> {
  const { temporal } = installation;
  if (temporal.uiUrl !== undefined) return temporal.uiUrl;
  if (temporal.uiPort === undefined) return undefined;
  const unavailable = (error: unknown): undefined => {
    if (options.signal.aborted) return undefined;
    const why = error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error);
    options.say({ da: `Temporal UI er ikke med: ${why}`, en: `no Temporal UI: ${why}` });
    return undefined;
  };
  const binary = builtBinary(temporalUiProgram, options.cache);
  if (binary !== undefined) return start(binary, installation, options).catch(unavailable);
  void goBuild(temporalUiProgram, options)
    .then((command) => start(command, installation, options))
    .then((url) => url !== undefined && appeared(url))
    .catch(unavailable);
  return undefined;
}
