import { setTimeout as pause } from 'node:timers/promises';
import type { Backend } from '../../client/cli/ports';
import { connect } from '../../client/library/backend';
import type { TestInstallation } from '../dev/environment';
import { called, type Called } from '../dev/called';

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

  async done(...argv: string[]): Promise<string> {
    const called = await this.call(...argv);
    expect([argv.join(' '), called.code, called.err]).toEqual([argv.join(' '), 0, '']);
    return called.out;
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
