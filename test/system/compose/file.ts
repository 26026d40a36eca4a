import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cloneFolder } from '../../../client/connection/home';

/** A health check of docker-compose.yml. */
export interface HealthCheck {
  readonly test: readonly string[];
  readonly interval: string;
  readonly timeout: string;
  readonly retries: number;
  readonly start_period?: string;
}

/** A service of docker-compose.yml, as far as this repository uses the format. */
export interface Service {
  readonly image: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: HealthCheck;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly restart: string;
  readonly profiles?: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly ports?: readonly string[];
  readonly stop_grace_period?: string;
}

/** docker-compose.yml with its variables put in. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly networks: Readonly<Record<string, object>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
}

/** What Compose does to every text: `${NAME}` and `${NAME:?}` are looked up, `$$` is a dollar sign. */
function interpolate(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:\$|\{([A-Z_]+)(:\?)?\})/g, (whole, name?: string) => {
    if (whole === '$$') return '$';
    const value = variables[name ?? ''];
    if (value === undefined) throw new Error(`docker-compose.yml needs ${whole}`);
    return value;
  });
}

function everywhere(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => everywhere(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, everywhere(part, change)]));
}

/** Reads docker-compose.yml as Compose does. */
export function readComposeFile(variables: Readonly<Record<string, string>>): ComposeFile {
  const text = readFileSync(join(cloneFolder(), 'docker-compose.yml'), 'utf8');
  return everywhere(parse(text, { merge: true }), (part) => interpolate(part, variables)) as ComposeFile;
}

/** The names of the variables docker-compose.yml asks for. */
export function composeVariables(): string[] {
  const text = readFileSync(join(cloneFolder(), 'docker-compose.yml'), 'utf8');
  return [...new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? ''))];
}

/** Seconds of a duration such as `5s`. */
export const seconds = (duration: string): number => Number(/^(\d+)s$/.exec(duration)?.[1]);
