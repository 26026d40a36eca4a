import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';
import { clearingTexts } from './texts-clearing';
import { economyTexts } from './texts-economy';
import { moneyTrackTexts } from './texts-money';
import { runTexts } from './texts-run';

const common = {
  optAll: { da: 'vis alle sager og alle fejl', en: 'show every case and every problem' },
  optAsOf: { da: 'set pr. denne dag (ellers i dag)', en: 'as of this day (otherwise today)' },
  optOut: { da: 'skriv listen som CSV til denne fil', en: 'write the list as CSV to this file' },
  outFailed: { da: 'Filen {file} kunne ikke skrives.', en: 'The file {file} could not be written.' },
  outNext: { da: 'Vælg en mappe, du må skrive i.', en: 'Choose a folder that you may write to.' },
  written: { da: 'Skrevet: {file} ({count} linjer).', en: 'Written: {file} ({count} lines).' },
  more: {
    da: '… og {count} til. Vis dem alle med --all, eller skriv dem til en fil med --out.',
    en: '… and {count} more. Show them all with --all, or write them to a file with --out.',
  },
  colCase: { da: 'Sag', en: 'Case' },
  inAll: { da: 'I alt', en: 'In all' },
} satisfies Readonly<Record<string, Bilingual>>;

/** What the tracks say; `{name}` is filled in. */
export const trackTexts = { ...common, ...economyTexts, ...moneyTrackTexts, ...clearingTexts, ...runTexts };

/** A text of the tracks in the user's language. */
export function sayTrack(session: Session, key: keyof typeof trackTexts, params: ErrorParams = {}): string {
  return fill(session.tell(trackTexts[key]), params);
}
