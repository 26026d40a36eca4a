import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Bilingual } from '../../domain/case/kernel/time';
import { fill, type ErrorEntry, type ErrorParams } from '../../domain/errors/error-entry';
import { lawErrors } from '../../domain/errors/law-errors';
import type { LawBook } from '../../domain/law/edition';
import type { LocalPlans } from '../../domain/law/local-plans';
import { lawBook } from '../../domain/law/editions';
import { applyOverrides } from '../../domain/law/overrides';
import { homeFolder } from './home';

/** A municipality's file of local levels (lokale niveauer) is wrong; nothing is judged by it. */
export class LocalLevelsError extends Error {
  override readonly name = 'LocalLevelsError';

  constructor(
    /** Name of the file. */
    readonly file: string,
    /** Everything that is wrong with it. */
    readonly problems: readonly Bilingual[],
    /** What is wrong first, as the registry of errors names it. */
    readonly code: string,
  ) {
    super(problems.map(({ da, en }) => `${file}: ${da} / ${en}`).join('\n'));
  }
}

/** What a municipality's file says: the law with its levels, and what it has set beside the law. */
export interface LocalLevels {
  readonly law: LawBook;
  readonly plans: LocalPlans;
}

/** The folder of local levels, one file a municipality: `SAGSGANG_LEVELS`, else `levels` in the installation's folder. */
export function levelsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['SAGSGANG_LEVELS'] ? resolve(env['SAGSGANG_LEVELS']) : join(homeFolder(env), 'levels');
}

/**
 * The levels of each municipality that has a file `<code>.json` in the folder; others have the law as it stands.
 *
 * @throws LocalLevelsError where a file is wrong
 */
export function readLocalLevels(folder: string): ReadonlyMap<string, LocalLevels> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [basename(file, '.json'), readLevelsFile(join(folder, file))]));
}

/**
 * The levels of one municipality, where it has a file of levels in the folder.
 *
 * @throws LocalLevelsError where its file is wrong
 */
export function readLevelsOf(folder: string, municipality: string): LocalLevels | undefined {
  const path = join(folder, `${municipality}.json`);
  return basename(path, '.json') === municipality && existsSync(path) ? readLevelsFile(path) : undefined;
}

/**
 * The levels of one file.
 *
 * @throws LocalLevelsError where the file is no JSON or sets what it may not
 */
export function readLevelsFile(path: string): LocalLevels {
  const file = basename(path);
  const { book, plans, problems } = applyOverrides(lawBook, parsed(path, file));
  if (book) return { law: book, plans };
  const words = problems.map(({ code, params }) => inWords(code, params));
  throw new LocalLevelsError(file, words, problems[0]?.code ?? 'LEVELS_UNREADABLE');
}

function parsed(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new LocalLevelsError(file, [inWords('LEVELS_UNREADABLE', { file })], 'LEVELS_UNREADABLE');
  }
}

function inWords(code: string, params: ErrorParams): Bilingual {
  const { message, next }: ErrorEntry = lawErrors[code as keyof typeof lawErrors];
  const words = (lang: keyof Bilingual): string => `${fill(message[lang], params)} ${fill(next[lang], params)}`;
  return { da: words('da'), en: words('en') };
}
