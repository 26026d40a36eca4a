import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import type { LawBook } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { levelsFolder, readLevelsOf, type LocalLevels } from '../../connection/local-levels';
import { ownMunicipality } from '../../connection/municipality';
import type { CommonOptions } from '../command';
import type { Session } from '../session';
import { lawTexts as texts } from './texts';

/** Options that name whose law is asked for. */
export interface MunicipalityOptions extends CommonOptions {
  readonly municipality?: string;
}

/** Lets a command be asked of a municipality's law. */
export function withMunicipality({ tell }: Session, command: Command): Command {
  return command.option('--municipality <id>', tell(texts.optMunicipality));
}

/**
 * The law with the local levels of a municipality: the one named, else the installation's own. Where one is named that has
 * none, that is told.
 *
 * @throws LocalLevelsError where its file is wrong
 */
export function lawGiven(session: Session, options: MunicipalityOptions): LawBook {
  return levelsGiven(session, options)?.law ?? lawBook;
}

/**
 * The local levels of a municipality: the one named, else the installation's own; `undefined` where it has none.
 *
 * @throws LocalLevelsError where its file is wrong
 */
export function levelsGiven(
  { io, tell, paint }: Session,
  { municipality }: MunicipalityOptions,
): LocalLevels | undefined {
  const own = readLevelsOf(levelsFolder({ ...io.env }), municipality ?? ownMunicipality(io.env));
  if (!own && municipality !== undefined) io.err(paint('dim', fill(tell(texts.noLevels), { municipality })));
  return own;
}
