import { Context } from '@temporalio/activity';
import type { Logger } from 'pino';
import { release } from '../../client/connection/release';
import type { AppendWatch } from '../../journal/event-store';
import type { Journal } from '../../journal/connect';
import { addMessageFigures } from '../messages/figures';
import { Figures } from './figures';
import { addJournalFigures } from './journal-figures';
import { LastAppend } from './last-append';
import { logLine, type Line, type Run } from './line-log';
import { openListener, type OpsListener } from './listener';
import { readinessOf } from './readiness';
import type { OpsSettings } from './settings';

/** What is known of a worker once it is there. */
export interface Hosted {
  /** State of the worker, as the SDK names it. */
  readonly state: () => string;
  /** Asks the server whether it answers. */
  readonly askTemporal: () => Promise<unknown>;
  /** Asks the server whether the version that has the cases has a worker: `ok`, or why not. */
  readonly askVersion: () => Promise<string>;
  /** The build that the worker runs. */
  readonly buildId: string;
}

/** What of the installation is looked after. */
export interface LookedAfter {
  readonly journal: Journal;
  /** Path of the key ring's file. */
  readonly keyRing: string;
}

/** Health, figures and log lines of one worker: what operations (drift) sees of it. */
export class Operations {
  private readonly figures: Figures | undefined;
  private readonly lastAppend = new LastAppend();
  private hosted: Hosted | undefined;
  private listener: OpsListener | undefined;

  constructor(
    private readonly log: Logger,
    private readonly settings: OpsSettings,
    private readonly realNowMs: () => number = () => Date.now(),
  ) {
    this.figures = settings.listen ? new Figures(realNowMs) : undefined;
  }

  /** What the journal tells its appends to; nothing where nobody asks for figures. */
  get watch(): { readonly onAppend?: AppendWatch } {
    const { figures, lastAppend } = this;
    if (!figures) return {};
    return {
      onAppend: (outcome, durationMs, outage) => {
        figures.append(outcome, durationMs);
        lastAppend.take(outage);
      },
    };
  }

  /** Where health and figures are answered; undefined where nothing listens. */
  get url(): string | undefined {
    return this.listener?.url;
  }

  /** Takes a line told of a case or an undertaking: into the log and the figures. */
  readonly told = (line: Line): void => {
    logLine(this.log, line, runOf());
    this.figures?.take(line);
  };

  /**
   * Opens the listener, where there is to be one; before the worker is there it is not ready.
   *
   * @throws where the address cannot be had
   */
  async listen({ journal, keyRing }: LookedAfter): Promise<void> {
    const { figures, lastAppend } = this;
    if (!figures || !this.settings.listen) return;
    addJournalFigures(figures, journal, this.realNowMs, this.settings.figuresFreshMs);
    addMessageFigures(figures, journal);
    figures.gauge('worker_running', '1 while the worker polls, else 0', (gauge) => {
      gauge.set(this.hosted?.state() === 'RUNNING' ? 1 : 0);
    });
    figures.gauge(
      'build_info',
      'Release and build of the worker',
      (gauge) => {
        gauge.reset();
        gauge.set({ release: release(), build: this.hosted?.buildId ?? '' }, 1);
      },
      ['release', 'build'],
    );
    const state = (): string | undefined => this.hosted?.state();
    const askTemporal = async (): Promise<unknown> => {
      if (!this.hosted) throw new Error('There is no connection yet');
      return this.hosted.askTemporal();
    };
    const askVersion = async (): Promise<string> => this.hosted?.askVersion() ?? 'starting';
    this.listener = await openListener(this.settings.listen, {
      state,
      readiness: () => readinessOf({ journal, lastAppend, keyRing, state, askTemporal, askVersion }),
      registry: figures.registry,
    });
    this.log.info({ url: this.listener.url }, 'operations listen');
  }

  /** Tells of the worker once it is there. */
  host(hosted: Hosted): void {
    this.hosted = hosted;
  }

  /** Closes the listener. */
  async close(): Promise<void> {
    await this.listener?.close();
  }
}

function runOf(): Run {
  const { workflowExecution, attempt } = Context.current().info;
  return { workflowId: workflowExecution?.workflowId ?? '', runId: workflowExecution?.runId ?? '', attempt };
}
