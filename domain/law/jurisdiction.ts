import type { LawBook } from './edition';
import type { Municipality } from './municipality';

/** What a case is judged by: the law, and what its municipality has decided for itself. */
export interface Jurisdiction {
  readonly law: LawBook;
  readonly municipality: Municipality;
}
