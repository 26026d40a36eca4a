import { setTimeout as pause } from 'node:timers/promises';
import type { Backend } from '../../client/cli/ports';
import { exitCodes } from '../../client/cli/exit';
import { connect } from '../../client/library/backend';
import type { TestInstallation } from '../dev/environment';
import { called, type Called } from '../dev/called';

/** How long a system that is away is asked again, in milliseconds. */
const PATIENCE_MS = 60_000;

/** A case of a review as the command line writes it. */
export interface CaseLine {
  readonly caseId: string;
  readonly sourceNumber: string;
  readonly caseNumber: string;
  readonly system: string;
  readonly standing: string;
  readonly entryInCase: number | null;
  readonly open: boolean;
  readonly why: readonly {
    readonly control: string;
    readonly law: string;
    readonly explanation: { readonly da: string };
  }[];
  readonly assessment: { readonly standing: string } | null;
  readonly missing: readonly string[];
}

/** `sagsgang` as people call it, over the real server, journal and keys. */
export class Calls {
  constructor(
    private readonly installation: TestInstallation,
    private readonly user: string,
  ) {}

  call(...argv: string[]): Promise<Called> {
    const connected = (): Promise<Backend> => connect(this.installation.settings);
    return called(argv, { env: { SAGSGANG_USER: this.user }, connect: connected, columns: 120 });
  }

  /** Calls, and again where the system was away, with the key that the answer names, so that it is done once. */
  async done(...argv: string[]): Promise<string> {
    const patience = Date.now() + PATIENCE_MS;
    for (let again: readonly string[] = []; ; await pause(300)) {
      const { code, out, err } = await this.call(...argv, ...again);
      if (code === exitCodes.unreachable && Date.now() < patience) {
        const [, key] = /--key ([0-9a-f-]{36})/.exec(err) ?? [];
        if (key !== undefined && !argv.includes('--key')) again = ['--key', key];
        continue;
      }
      expect([argv.join(' '), code, err]).toEqual([argv.join(' '), 0, '']);
      return out;
    }
  }

  async json<T = Record<string, unknown>>(...argv: string[]): Promise<T> {
    return JSON.parse(await this.done(...argv, '--json')) as T;
  }

  async lines<T>(...argv: string[]): Promise<readonly T[]> {
    const text = await this.done(...argv, '--json');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  }

  /** Waits until every answer of concern has reached its case. */
  async raised(name: string): Promise<void> {
    const patience = Date.now() + 60_000;
    for (;;) {
      const { tally } = await this.json<{ tally: { raised: { notRaised: number } } }>('closed-review', 'show', name);
      if (tally.raised.notRaised === 0) return;
      if (Date.now() > patience) throw new Error('The answers did not reach their cases');
      await pause(200);
    }
  }
}
