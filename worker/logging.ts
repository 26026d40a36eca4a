import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import pino, { type Logger } from 'pino';

/** Keys whose values never reach a log line, wherever they turn up in its metadata. */
const secret = ['text', '*.text', 'data', '*.data', 'args', '*.args', 'error.cause', 'content', '*.content'];

/** The process's log, on stderr or in the file `SAGSGANG_LOG_FILE`: one JSON line an event, codes and ids only. */
export function openLog(level: string = process.env['SAGSGANG_LOG'] ?? 'warn'): Logger {
  return pino(
    { level, redact: { paths: secret, censor: '[…]' } },
    pino.destination({ dest: process.env['SAGSGANG_LOG_FILE'] ?? 2, sync: true }),
  );
}

let installed = false;

/**
 * Sends what the SDK and the workflows log into the process's log. Once a process, before any connection.
 *
 * @param sdkMetrics `host:port` where the SDK answers with figures of its own, for Prometheus
 */
export function installRuntime(log: Logger, sdkMetrics?: string): void {
  if (installed) return;
  installed = true;
  const levels: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
    TRACE: 'trace',
    DEBUG: 'debug',
    INFO: 'info',
    WARN: 'warn',
    ERROR: 'error',
  };
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]](meta ?? {}, message)),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'WARN' } },
      ...(sdkMetrics === undefined
        ? {}
        : {
            metrics: {
              prometheus: { bindAddress: sdkMetrics, countersTotalSuffix: true, useSecondsForDurations: true },
            },
          }),
    },
    shutdownSignals: [],
  });
}
