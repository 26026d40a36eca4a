import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that a test runs as an operator does, and the Debian package that brings it. */
export interface DebianProgram {
  readonly name: string;
  readonly package: 'postgresql' | 'postgresql-client' | 'netcat-openbsd';
}

const roots = '/usr/lib/postgresql';

/** Debian keeps each PostgreSQL's programs in a folder of their own; the newest first. */
function versionFolders(): string[] {
  if (!existsSync(roots)) return [];
  const versions = readdirSync(roots).sort((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(roots, version, 'bin'));
}

/** Where Debian's PostgreSQL programs are, the newest first, then what PATH names: the PATH of an operator's shell. */
export function operatorPath(): string {
  return [...versionFolders(), process.env['PATH']].join(delimiter);
}

function isThere(name: string): boolean {
  return operatorPath()
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));
}

function apt(...args: string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr, error } = spawnSync('apt-get', args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

/**
 * Sees to it that these programs are on `operatorPath`: installs their packages where they are not, which takes root and
 * Debian's archive.
 *
 * @throws Error naming the packages and what `apt-get` said
 */
export function needPrograms(programs: readonly DebianProgram[]): void {
  const missing = programs.filter(({ name }) => !isThere(name));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => program.package))];
  const why = apt('update', '-qq') ?? apt('install', '-qq', '-y', '--no-install-recommends', ...packages);
  const lacking = missing.filter(({ name }) => !isThere(name)).map(({ name }) => name);
  if (lacking.length === 0) return;
  throw new Error(`This test needs ${lacking.join(', ')}. apt-get install ${packages.join(' ')}: ${why ?? 'done'}`);
}

/**
 * The folder of Debian's PostgreSQL, with `bin` in it.
 *
 * @throws Error where it is not installed: see `needPrograms`
 */
export function debianPostgres(): string {
  const found = versionFolders().find((folder) => existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error('Debian’s PostgreSQL is not installed.');
  return join(found, '..');
}
