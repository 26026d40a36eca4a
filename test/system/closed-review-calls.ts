import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../client/cli/run';
import { connect } from '../../client/library/backend';
import type { TestInstallation } from '../dev/environment';

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

  async call(...argv: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(argv, {
      io: {
        out: (line) => void out.push(line),
        err: (line) => void err.push(line),
        status: () => undefined,
        readStdin: () => Promise.resolve(''),
        readFile: (path) => readFile(path, 'utf8'),
        env: { SAGSGANG_USER: this.user },
        columns: 120,
        colour: false,
        now: () => new Date().toISOString(),
      },
      connect: () => connect(this.installation.settings),
      version: '0.0.0',
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
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
