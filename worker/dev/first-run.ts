import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../client/connection/settings';
import type { Say } from './say';

/** Puts the example municipality's cases into a new, empty installation. */
export type ExampleLoader = (settings: Settings, say: Say) => Promise<void>;

/**
 * Loads the example municipality the first time an installation with its own journal starts; never into a journal that
 * `DATABASE_URL` names. An interrupted first run is taken up again by the next.
 */
export async function onFirstRun(home: string, settings: Settings, say: Say, load: ExampleLoader): Promise<void> {
  const done = join(home, 'example-loaded');
  if (existsSync(done)) return;
  await load(settings, say);
  writeFileSync(done, '');
}
