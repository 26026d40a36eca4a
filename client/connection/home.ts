import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The folder of the clone: where `package.json` is. The same from the sources and from the compiled files. */
export function cloneFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json of Sagsgang was not found above its own files');
    folder = parent;
  }
  return folder;
}

/**
 * The folder where a development installation keeps its data (databases, key ring, addresses, logs): `SAGSGANG_HOME`,
 * else `.sagsgang` in the clone.
 */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['SAGSGANG_HOME'] ? resolve(env['SAGSGANG_HOME']) : join(cloneFolder(), '.sagsgang');
}

/** The folder for what is slow to make and the same for every clone: `SAGSGANG_CACHE`, else the user's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['SAGSGANG_CACHE']) return resolve(env['SAGSGANG_CACHE']);
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'sagsgang');
}
