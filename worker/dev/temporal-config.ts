/** The ports of one Temporal server, all on 127.0.0.1. */
export const temporalPortNames = [
  'frontend',
  'frontendHttp',
  'frontendMembership',
  'history',
  'historyMembership',
  'matching',
  'matchingMembership',
  'worker',
  'workerMembership',
  'ui',
] as const;

/** One port by name. */
export type TemporalPorts = Record<(typeof temporalPortNames)[number], number>;

/** The URLs of a server's two databases in PostgreSQL. */
export interface PostgresStores {
  readonly histories: string;
  readonly visibility: string;
}

/** What distinguishes one development server from another. */
export interface TemporalConfigOptions {
  /** Path of the SQLite file with histories and visibility, or PostgreSQL databases that have the schema of each. */
  readonly database: string | PostgresStores;
  readonly ports: TemporalPorts;
  readonly dynamicConfigFile: string;
  /** Commits to a SQLite file are answered before they are on disk: for tests, whose data nobody misses. @default false */
  readonly forgetful?: boolean;
}

/** As many as docker-compose.yml has. */
const POSTGRES_SHARDS = 512;

function persistence(database: string | PostgresStores, forgetful: boolean): object {
  const isFile = typeof database === 'string';
  return {
    defaultStore: 'default',
    visibilityStore: 'visibility',
    numHistoryShards: isFile ? 1 : POSTGRES_SHARDS,
    datastores: isFile
      ? { default: sqlite(database, forgetful), visibility: sqlite(database, forgetful) }
      : { default: postgres(database.histories), visibility: postgres(database.visibility) },
  };
}

function postgres(database: string): object {
  const { host, pathname, username, password } = new URL(database);
  return {
    sql: {
      pluginName: 'postgres12',
      databaseName: pathname.slice(1),
      connectAddr: host,
      connectProtocol: 'tcp',
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      maxConns: 20,
      maxIdleConns: 20,
      maxConnLifetime: '1h',
    },
  };
}

function sqlite(database: string, forgetful: boolean): object {
  return {
    sql: {
      pluginName: 'sqlite',
      databaseName: database,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      connectAttributes: { cache: 'private', setup: true, journal_mode: 'wal', synchronous: forgetful ? 0 : 2 },
      maxConns: 1,
      maxIdleConns: 1,
      maxConnLifetime: '1h',
    },
  };
}

const service = (grpcPort: number, membershipPort: number, httpPort?: number): object => ({
  rpc: { grpcPort, membershipPort, bindOnLocalHost: true, ...(httpPort === undefined ? {} : { httpPort }) },
});

/**
 * The configuration of a Temporal server on one SQLite file, with one shard, or on PostgreSQL: every address on 127.0.0.1,
 * each commit on disk before it is answered, unless it is forgetful. Written as JSON, which is YAML.
 */
export function temporalConfig({
  database,
  ports,
  dynamicConfigFile,
  forgetful = false,
}: TemporalConfigOptions): string {
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: persistence(database, forgetful),
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: service(ports.frontend, ports.frontendMembership, ports.frontendHttp),
      matching: service(ports.matching, ports.matchingMembership),
      history: service(ports.history, ports.historyMembership),
      worker: service(ports.worker, ports.workerMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
          httpAddress: `127.0.0.1:${ports.frontendHttp}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Calls to its database a second that each of the server's services may make: a server of one process limits itself by its disk. */
const DATABASE_CALLS = 100_000;

/**
 * The dynamic settings of a development server: cases may skip time, new search attributes are usable at once (they are
 * read anew at every look, hence the room for calls to the database).
 * `fastTimers` makes skipped timers fire after 20 ms instead of a second, and closed workflows deletable after a second
 * instead of thirty: for tests only, measurements keep defaults.
 */
export function dynamicSettings(fastTimers: boolean): Record<string, boolean | number | string> {
  return {
    'frontend.WorkflowTimeSkippingEnabled': true,
    'system.forceSearchAttributesCacheRefreshOnRead': true,
    'frontend.persistenceMaxQPS': DATABASE_CALLS,
    'history.persistenceMaxQPS': DATABASE_CALLS,
    'matching.persistenceMaxQPS': DATABASE_CALLS,
    'worker.persistenceMaxQPS': DATABASE_CALLS,
    ...(fastTimers
      ? {
          'history.timerProcessorMaxTimeShift': '20ms',
          'history.transferProcessorUpdateAckInterval': '1s',
          'history.visibilityProcessorUpdateAckInterval': '1s',
        }
      : {}),
  };
}

/** The settings in the form of a dynamic configuration file. */
export function dynamicConfig(settings: Readonly<Record<string, boolean | number | string>>): string {
  const entries = Object.entries(settings).map(([key, value]) => [key, [{ value, constraints: {} }]]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
