import type { Oere } from '../../../domain/recovery/oere';
import { readMoneyValue } from '../../lists/money-values';
import type { StepOptions } from '../case/send-step';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { sayTrack } from './texts';

/** The fields of a step that are told in kroner and kept in øre. */
const amounts: ReadonlySet<string> = new Set(['difference', 'amount']);

/** The options of a step with amounts in øre where they were typed in kroner. @throws CliFailure for what is no amount */
export function inOere(session: Session, options: StepOptions): StepOptions {
  const read = Object.entries(options).map(([name, value]) =>
    amounts.has(name) && typeof value === 'string' ? [name, String(oereOf(session, name, value))] : [name, value],
  );
  return Object.fromEntries(read) as StepOptions;
}

function oereOf(session: Session, name: string, typed: string): Oere {
  const read = readMoneyValue({ heading: name, kind: 'amount', need: 'may', signed: true }, typed.trim());
  if (read.ok) return Number(read.value);
  throw new CliFailure(exitCodes.usage, sayTrack(session, 'notAmount', { option: `--${name}`, value: typed }));
}
