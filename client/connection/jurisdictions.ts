import type { Jurisdiction } from '../../domain/law/jurisdiction';
import { lawBook } from '../../domain/law/editions';
import { exampleMunicipality } from '../../domain/law/municipalities/example';
import { levelsFolder, readLocalLevels } from './local-levels';

/** The law and the local choices of each municipality, by its code. */
export type Jurisdictions = (municipality: string) => Jurisdiction;

/**
 * The jurisdictions of this installation: the law with each municipality's own levels, where it has a file of them. A
 * municipality without choices of its own has the example's.
 *
 * @throws LocalLevelsError where a file of levels is wrong
 */
export function jurisdictions(folder: string = levelsFolder()): Jurisdictions {
  const levels = readLocalLevels(folder);
  return (municipality) => {
    const own = levels.get(municipality);
    return {
      law: own?.law ?? lawBook,
      municipality: { ...exampleMunicipality, ...own?.plans, code: municipality },
    };
  };
}
