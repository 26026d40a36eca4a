import { parseArgs } from 'node:util';
import { Scale } from './scale';

/** What a run's Temporal server keeps its data in: the file of `npm start`, or PostgreSQL as in production. */
const stores = ['sqlite', 'postgres'] as const;

/** One of the two. */
export type Store = (typeof stores)[number];

/** What a run was asked for. */
export interface Order {
  readonly scale: Scale;
  readonly store: Store;
  /** Names of benches; none for the usual ones. */
  readonly names: readonly string[];
}

/** Reads `[--scale n] [--server sqlite|postgres] name …`; undefined where it cannot be read. */
export function readOrder(argv: readonly string[]): Order | undefined {
  try {
    const options = { scale: { type: 'string', default: '1' }, server: { type: 'string', default: 'sqlite' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const scale = Scale.from(values.scale);
    const store = stores.find((name) => name === values.server);
    return scale && store && { scale, store, names: positionals };
  } catch {
    return undefined;
  }
}
