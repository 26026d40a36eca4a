import { readFileSync } from 'node:fs';

/** What one test run's server and databases are, told to its test files through a file. */
export interface SharedEnvironment {
  /** `host:port` of the Temporal frontend. */
  readonly temporalAddress: string;
  /** URL of a database from which others can be made. */
  readonly adminUrl: string;
  /** Migrated databases that every test database is a copy of. */
  readonly templates: { readonly journal: string; readonly keys: string };
  /** A folder that is removed after the run. */
  readonly folder: string;
}

/** The environment variable that names the file. */
export const sharedVariable = 'SAGSGANG_TEST_ENVIRONMENT';

/**
 * Reads the environment of this test run.
 *
 * @throws Error in a level that has none: domain, journal and replay tests run without
 */
export function sharedEnvironment(): SharedEnvironment {
  const file = process.env[sharedVariable];
  if (file === undefined) throw new Error('This level of tests has no server; see jest.config.js.');
  return JSON.parse(readFileSync(file, 'utf8')) as SharedEnvironment;
}
