import type { Progress } from '../ports';
import type { Session } from '../session';

const width = 30;

/** A progress bar on the error output; nothing where that is no terminal. */
export function progressBar({ io, say }: Session): { readonly show: Progress; readonly end: () => void } {
  return {
    show: (done, total) => {
      if (total === undefined || total === 0) {
        io.status(say('progressSoFar', { done }));
        return;
      }
      const filled = Math.min(width, Math.round((done / total) * width));
      io.status(`${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${say('progressOf', { done, total })}`);
    },
    end: () => {
      io.status('');
    },
  };
}
