import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AppendWatch } from '../../journal/event-store';
import type { Line } from './line-log';
import { OutboxWatch } from './outbox-watch';

const QUICK = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const LATENESS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3_600, 86_400];
const LAG = [0.5, 1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400];

/** The worker's own figures (målinger). Labels are codes: never a case, a person or a text. */
export class Figures {
  readonly registry = new Registry();
  private readonly outbox = new OutboxWatch();

  private readonly commands = this.counter('commands_total', 'Commands handled, by name, outcome and refusal code', [
    'command',
    'outcome',
    'code',
    'undertaking',
  ]);
  private readonly commandTime = this.histogram('command_duration_seconds', 'Time to handle a command', QUICK, [
    'outcome',
    'undertaking',
  ]);
  private readonly wakes = this.counter('wakes_total', 'Times a case or undertaking was looked at by itself', [
    'outcome',
    'undertaking',
  ]);
  private readonly errands = this.counter('errands_total', 'Attempts at what undertakings do in the world', [
    'undertaking',
    'errand',
    'outcome',
  ]);
  private readonly lateness = this.histogram('wake_lateness_seconds', 'How late a case was woken', LATENESS);
  private readonly drains = this.counter('outbox_drains_total', 'Attempts to drain an outbox', ['outcome']);
  private readonly lag = this.histogram('journal_lag_seconds', 'From recording to the journal, of late entries', LAG);
  private readonly appends = this.histogram('journal_append_duration_seconds', 'Time of an append', QUICK, ['outcome']);

  constructor(private readonly realNowMs: () => number) {
    collectDefaultMetrics({ register: this.registry });
    const { outbox } = this;
    this.gauge('outbox_waiting_cases', 'Cases with entries that wait for the journal', (gauge) => {
      gauge.set(outbox.waiting(realNowMs()).cases);
    });
    this.gauge('outbox_waiting_entries', 'Entries that wait for the journal', (gauge) => {
      gauge.set(outbox.waiting(realNowMs()).entries);
    });
    this.gauge('outbox_oldest_age_seconds', 'Age of the oldest waiting entry; 0 where none waits', (gauge) => {
      const { oldest } = outbox.waiting(realNowMs());
      gauge.set(oldest === undefined ? 0 : (realNowMs() - oldest) / 1_000);
    });
  }

  /** Counts a line told of a case or an undertaking. */
  take(line: Line): void {
    const { outcome, code = '' } = line;
    const kind = 'undertaking' in line ? { undertaking: line.undertaking } : {};
    if ('caseId' in line) this.outbox.take(line, this.realNowMs());
    switch (line.kind) {
      case 'command':
        this.commands.inc({ command: line.command, outcome, code, ...kind });
        this.commandTime.observe({ outcome, ...kind }, line.durationMs / 1_000);
        return;
      case 'wake':
        this.wakes.inc({ outcome, ...kind });
        if ('planned' in line && line.planned !== undefined) {
          this.lateness.observe(seconds(line.planned, Date.parse(line.at)));
        }
        return;
      case 'errand':
        this.errands.inc({ undertaking: line.undertaking, errand: line.errand, outcome });
        return;
      case 'drain':
        this.drains.inc({ outcome });
        if (outcome === 'accepted' && line.waitingSince !== undefined) {
          this.lag.observe(seconds(line.waitingSince, this.realNowMs()));
        }
    }
  }

  /** Counts an append. */
  readonly append: AppendWatch = (outcome, durationMs) => {
    this.appends.observe({ outcome }, durationMs / 1_000);
  };

  /** Adds a gauge that is read when it is asked for. */
  gauge<Label extends string = never>(
    name: string,
    help: string,
    collect: (gauge: Gauge<Label>) => void | Promise<void>,
    labelNames: readonly Label[] = [],
  ): void {
    const gauge: Gauge<Label> = new Gauge<Label>({
      ...this.named(name, help, labelNames),
      collect: () => collect(gauge),
    });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter(this.named(name, help, labelNames));
  }

  private histogram<Label extends string = never>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    return new Histogram({ ...this.named(name, help, labelNames), buckets: [...buckets] });
  }

  private named<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ): { name: string; help: string; labelNames: Label[]; registers: Registry[] } {
    return { name: `sagsgang_${name}`, help, labelNames: [...labelNames], registers: [this.registry] };
  }
}

function seconds(from: string, toMs: number): number {
  return Math.max(0, (toMs - Date.parse(from)) / 1_000);
}
