import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';
import type { Settings } from '../../client/connection/settings';
import { importList } from '../../client/library/import';
import { link } from '../../client/library/installation';
import { enterExampleStaff } from './example-staff';
import type { Say } from './say';

/** The example municipality: a list of open cases, and the day on which the list was drawn. */
const example = { file: 'faxe-aabne-sager.csv', asOf: '2025-03-31' } as const;

const millisecondsBetweenLines = 5_000;

async function loadExample(settings: Settings, say: Say): Promise<number> {
  const installation = await link(settings);
  let told = performance.now();
  let loaded = 0;
  try {
    await enterExampleStaff(installation.journal.staff);
    const file = join(cloneFolder(), 'examples', example.file);
    const order = { file, asOf: example.asOf, update: false, dryRun: false };
    const outcome = await importList(installation, order, {
      rows: (done, total) => {
        loaded = done;
        if (performance.now() - told < millisecondsBetweenLines) return;
        told = performance.now();
        say({ da: `  ${done} af ${total} sager`, en: `${done} of ${total} cases` });
      },
    });
    if (outcome.kind !== 'finished') throw new Error(outcome.kind);
    return loaded;
  } finally {
    await installation.close();
  }
}

/**
 * Loads the example municipality the first time an installation with its own journal starts. An interrupted first run
 * is taken up again by the next; a failed one leaves the installation usable and is tried again next time.
 */
export async function onFirstRun(home: string, settings: Settings, say: Say): Promise<void> {
  const done = join(home, 'example-loaded');
  if (existsSync(done) || process.env['SAGSGANG_EXAMPLE'] === '0') return;
  say({
    da: '  Indlæser eksempelkommunen (kun første gang) …',
    en: 'loading the example municipality (the first time only) …',
  });
  try {
    const cases = await loadExample(settings, say);
    writeFileSync(done, '');
    say({ da: `  ${cases} sager er indlæst.`, en: `${cases} cases loaded.` });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say({ da: `  Eksempelkommunen blev ikke indlæst: ${why}`, en: `the example municipality was not loaded: ${why}` });
  }
}
