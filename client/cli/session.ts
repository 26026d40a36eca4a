import type { Bilingual } from '../../domain/case/kernel/time';
import type { Io } from './io';
import type { Lang } from './language';
import type { Backend } from './ports';
import { painter, type Paint } from './print/style';
import { speaker, type Say } from './texts';

/** What every command works with: the terminal, the language, and the way to the installation. */
export interface Session {
  readonly io: Io;
  readonly lang: Lang;
  readonly say: Say;
  readonly paint: Paint;
  /** Prints a line. */
  readonly print: (line?: string) => void;
  /** A bilingual text in the user's language. */
  readonly tell: (text: Bilingual) => string;
  /** Does work with a connection and closes it afterwards. */
  readonly connected: <T>(work: (backend: Backend) => Promise<T>) => Promise<T>;
}

/** Opens a session; nothing is connected until a command needs it. */
export function openSession(io: Io, lang: Lang, connect: () => Promise<Backend>): Session {
  return {
    io,
    lang,
    say: speaker(lang),
    paint: painter(io.colour),
    print: (line = '') => {
      io.out(line);
    },
    tell: (text) => text[lang],
    connected: async (work) => {
      const backend = await connect();
      try {
        return await work(backend);
      } finally {
        await backend.close();
      }
    },
  };
}
