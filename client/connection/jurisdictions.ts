import type { Jurisdiction } from '../../domain/law/jurisdiction';
import { lawBook } from '../../domain/law/editions';
import { exampleMunicipality } from '../../domain/law/municipalities/example';

/** The law and the local choices of each municipality, by its code. */
export type Jurisdictions = (municipality: string) => Jurisdiction;

/** The jurisdictions of this installation. A municipality without choices of its own has the example's. */
export function jurisdictions(): Jurisdictions {
  return (municipality) => ({ law: lawBook, municipality: { ...exampleMunicipality, code: municipality } });
}
