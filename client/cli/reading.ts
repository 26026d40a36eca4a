import type { Command } from 'commander';
import { codeFor } from '../forms/codes';
import { purposes, type ReadingKind } from '../library/access-words';
import type { Reading } from '../library/access';
import { newCommand } from './command';
import { CliFailure, exitCodes } from './exit';
import { readInitials } from './options';
import type { Session } from './session';

const kinds: Readonly<Record<string, ReadingKind>> = {
  'case show': 'show',
  'case why': 'why',
  'case deadlines': 'deadlines',
  'case journal': 'journal',
  export: 'export',
  cases: 'list',
  access: 'access',
};

/** A command that shows cases, or work about cases: it takes who reads, and for what. */
export function newReading(session: Session, name: string, summary: string): Command {
  const { say } = session;
  const words = Object.values(purposes).map((purpose) => session.tell(purpose));
  return newCommand(session, name, summary)
    .option(`--as <${say('phInitials')}>`, say('optReadAs'))
    .option(`--purpose <${say('phPurpose')}>`, say('optPurpose', { purposes: words.join(', ') }));
}

/**
 * Who reads by this call, and for what: `--as` and `--purpose`; else `SAGSGANG_USER` and `SAGSGANG_PURPOSE`. Of the steps of a
 * case, `--purpose` is a field of what is told.
 *
 * @param path names of the command called: `case show`
 * @throws CliFailure where they are not initials, or no purpose
 */
export function readingOf(session: Session, argv: readonly string[], path: string): Reading {
  const { env } = session.io;
  const by = typed(argv, '--as') ?? env['SAGSGANG_USER'];
  const kind = kinds[path];
  const isStep = kind === undefined && path.startsWith('case ');
  const purpose = (isStep ? undefined : typed(argv, '--purpose')) ?? env['SAGSGANG_PURPOSE'];
  return {
    client: 'cli',
    ...(by === undefined || by === '' ? {} : { by: readInitials(session, '--as', by) }),
    ...(purpose === undefined || purpose === '' ? {} : { purpose: purposeCode(session, purpose) }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function purposeCode({ say, tell }: Session, word: string): string {
  const code = codeFor(purposes, word);
  if (code !== undefined) return code;
  const words = Object.values(purposes).map((purpose) => tell(purpose));
  throw new CliFailure(
    exitCodes.usage,
    say('badPurpose', { value: word }),
    say('badPurposeNext', { purposes: words.join(', ') }),
  );
}

/** An option's value as typed, wherever it stands: `--as M01` or `--as=M01`. */
function typed(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = argv[at];
  return word === option ? argv[at + 1] : word?.slice(option.length + 1);
}
