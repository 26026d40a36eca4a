import type { ErrandRunners } from '../undertaking/ports';
import { lookWith } from './look';
import { overviewWith } from './overview';
import type { RecoveryPorts } from './ports';
import { spreadWith } from './spread';
import { statusWith } from './status';

/** The errands of a recovery programme. */
export function programmeErrands(ports: RecoveryPorts): ErrandRunners {
  return { overview: overviewWith(ports), spread: spreadWith(ports), status: statusWith(ports) };
}

/** The errand of a case recovery. */
export function caseRecoveryErrands(ports: RecoveryPorts): ErrandRunners {
  return { look: lookWith(ports) };
}
