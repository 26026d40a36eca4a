/** Where the worker tells operations (drift) how it is. */
export interface OpsSettings {
  /** Address of health, readiness and metrics. Absent: nothing listens. */
  readonly listen?: ListenAddress;
  /** Address of the Temporal SDK's own metrics, `host:port`; a port of its own. Absent: none. */
  readonly sdkMetrics?: string;
  /** How old what is counted in the journal may be in a scrape, in milliseconds. @default 15 s, open cases 60 s */
  readonly figuresFreshMs?: number;
}

/** A host and port; port 0 is any that is free. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** An address in the environment that is no `host:port`. */
export class OpsAddressError extends Error {
  override readonly name = 'OpsAddressError';

  constructor(readonly variable: string) {
    super(
      `${variable} skal være vært:port, fx 127.0.0.1:9464. / ${variable} must be host:port, for instance 127.0.0.1:9464.`,
    );
  }
}

/**
 * Reads `SAGSGANG_OPS_ADDRESS` and `SAGSGANG_SDK_METRICS_ADDRESS`: `host:port`, or a port alone for 127.0.0.1.
 * Where they are empty or missing nothing listens.
 *
 * @throws OpsAddressError where one of them is no address
 */
export function readOpsSettings(env: NodeJS.ProcessEnv): OpsSettings {
  const listen = addressIn(env, 'SAGSGANG_OPS_ADDRESS');
  const sdk = addressIn(env, 'SAGSGANG_SDK_METRICS_ADDRESS');
  return {
    ...(listen ? { listen } : {}),
    ...(sdk ? { sdkMetrics: `${sdk.host}:${sdk.port}` } : {}),
  };
}

function addressIn(env: NodeJS.ProcessEnv, variable: string): ListenAddress | undefined {
  const text = env[variable]?.trim() ?? '';
  if (text === '') return undefined;
  const [, host, digits] = /^(?:(\[[0-9a-fA-F:]+\]|[^\s:]+)?:)?(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535) throw new OpsAddressError(variable);
  return { host: host === undefined ? '127.0.0.1' : host.replace(/[[\]]/g, ''), port };
}
