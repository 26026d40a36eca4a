import type { LawBook } from '../edition';
import { edition2023 } from './2023-serviceloven';
import { edition202401 } from './2024-01';
import { edition202503 } from './2025-03';
import { listEdition } from './liste-2025';

/** The law as this release knows it: the editions of the acts and the edition of case lists. */
export const lawBook: LawBook = { editions: [edition2023, edition202401, edition202503], list: listEdition };
