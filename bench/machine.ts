import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Absent where nothing was measured that needs it. */
  readonly postgres?: string;
  readonly temporal?: string;
  /** What the Temporal server keeps its data in. */
  readonly store?: string;
  /** Load over 1, 5 and 15 minutes when the run began. */
  readonly load: readonly number[];
}

/** Describes this machine, as it is now. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()}-${arch()}`,
    node: process.versions.node,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}
