import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cloneFolder } from '../../../client/connection/home';

/** What the Dockerfile says of its last stage. */
export interface RunStage {
  readonly base: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it takes from the build stage, by path below the work folder. */
  readonly copies: readonly string[];
  readonly user: string;
  readonly command: readonly string[];
}

function instructions(): [word: string, rest: string][] {
  const lines = readFileSync(join(cloneFolder(), 'Dockerfile'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)]);
}

/** Reads the last stage of the Dockerfile. */
export function readRunStage(): RunStage {
  const all = instructions();
  const stage = all.slice(all.map(([word]) => word).lastIndexOf('FROM'));
  const rests = (wanted: string): string[] => stage.flatMap(([word, rest]) => (word === wanted ? [rest] : []));
  return {
    base: rests('FROM')[0] ?? '',
    environment: Object.fromEntries(rests('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')))),
    copies: rests('COPY').map((rest) => /^--from=build \/sagsgang\/(\S+) \.\//.exec(rest)?.[1] ?? rest),
    user: rests('USER')[0] ?? 'root',
    command: JSON.parse(rests('CMD')[0] ?? '[]') as string[],
  };
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
}

/** Folders of the packages that `npm prune --omit=dev` leaves. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(cloneFolder(), 'package-lock.json'), 'utf8')) as LockFile;
  return Object.entries(packages).flatMap(([path, { dev }]) => (path !== '' && dev !== true ? [path] : []));
}

/**
 * Makes the folder that the image has as its work folder: what the run stage copies, of `node_modules` only the packages
 * that are not for development. Links instead of copies where the file system allows it.
 */
export function buildImage(folder: string): RunStage {
  const stage = readRunStage();
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const paths = stage.copies.flatMap((path) => (path === 'node_modules' ? topPackages() : [path]));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyTree(join(cloneFolder(), path), dirname(join(folder, path)));
  }
  return stage;
}

/** Packages inside another package come with it, as its folder is copied whole; those of other platforms are not here. */
function topPackages(): string[] {
  const paths = productionPackages().filter((path) => path.lastIndexOf('node_modules/') === 0);
  return paths.filter((path) => existsSync(join(cloneFolder(), path)));
}

function copyTree(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', from, to]);
  }
}
