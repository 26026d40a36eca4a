import { join } from 'node:path';
import { cloneFolder } from '../client/connection/home';

/** The example municipality's list of open cases, and the day on which it was drawn. */
export const EXAMPLE = {
  file: join(cloneFolder(), 'examples', 'faxe-aabne-sager.csv'),
  asOf: '2025-03-31',
} as const;
