import { createRequire } from 'node:module';
import type { Command } from 'commander';
import type { Session } from './session';
import type { TextKey } from './texts';

/** A command of the first level: known by name and summary at once, loaded only when it is called. */
export interface TopCommand {
  readonly name: string;
  /** Other names it answers to, such as one without æ, ø and å. */
  readonly aliases?: readonly string[];
  readonly summary: TextKey;
  /** Loads the module and builds the command; `below` is the name of the one below it that is called, where known. */
  readonly load: (session: Session, below?: string) => Command;
}

const lazily = createRequire(__filename);

/** The commands of the first level, in the order help shows them. */
export const topCommands: readonly TopCommand[] = [
  {
    name: 'case',
    summary: 'groupCase',
    load: (session, below) => (lazily('./case/group') as typeof import('./case/group')).caseGroup(session, below),
  },
  {
    name: 'cases',
    summary: 'groupCases',
    load: (session) => (lazily('./cases') as typeof import('./cases')).casesCommand(session),
  },
  {
    name: 'check',
    summary: 'groupCheck',
    load: (session) => (lazily('./check') as typeof import('./check')).checkCommand(session),
  },
  {
    name: 'law',
    summary: 'groupLaw',
    load: (session) => (lazily('./law') as typeof import('./law')).lawGroup(session),
  },
  {
    name: 'simulate',
    summary: 'groupSimulate',
    load: (session) => (lazily('./simulate') as typeof import('./simulate')).simulateCommand(session),
  },
  {
    name: 'supervision',
    summary: 'groupSupervision',
    load: (session) =>
      (lazily('./supervision/group') as typeof import('./supervision/group')).supervisionGroup(session),
  },
  {
    name: 'closed-review',
    summary: 'groupClosedReview',
    load: (session) =>
      (lazily('./closed-review/group') as typeof import('./closed-review/group')).closedReviewGroup(session),
  },
  {
    name: 'recovery',
    summary: 'groupRecovery',
    load: (session) => (lazily('./recovery/group') as typeof import('./recovery/group')).recoveryGroup(session),
  },
  {
    name: 'tracks',
    summary: 'groupTracks',
    load: (session) =>
      (lazily('./recovery-tracks/group') as typeof import('./recovery-tracks/group')).tracksGroup(session),
  },
  {
    name: 'caseload',
    summary: 'groupCaseload',
    load: (session) => (lazily('./caseload') as typeof import('./caseload')).caseloadCommand(session),
  },
  {
    name: 'mandagslisten',
    summary: 'groupMonday',
    load: (session) => (lazily('./mandagslisten') as typeof import('./mandagslisten')).mondayCommand(session),
  },
  {
    name: 'redegørelse',
    aliases: ['redegoerelse'],
    summary: 'groupAccount',
    load: (session) => (lazily('./redegoerelse') as typeof import('./redegoerelse')).accountCommand(session),
  },
  {
    name: 'barometer',
    summary: 'groupBarometer',
    load: (session) => (lazily('./barometer') as typeof import('./barometer')).barometerCommand(session),
  },
  {
    name: 'report',
    summary: 'groupReport',
    load: (session) => (lazily('./report/group') as typeof import('./report/group')).reportGroup(session),
  },
  {
    name: 'import',
    summary: 'groupImport',
    load: (session) => (lazily('./import') as typeof import('./import')).importCommand(session),
  },
  {
    name: 'export',
    summary: 'groupExport',
    load: (session) => (lazily('./export') as typeof import('./export')).exportCommand(session),
  },
  {
    name: 'access',
    summary: 'groupAccess',
    load: (session) => (lazily('./access') as typeof import('./access')).accessCommand(session),
  },
  {
    name: 'inbox',
    summary: 'groupInbox',
    load: (session) => (lazily('./inbox') as typeof import('./inbox')).inboxCommand(session),
  },
  {
    name: 'outbox',
    summary: 'groupOutbox',
    load: (session) => (lazily('./outbox') as typeof import('./outbox')).outboxCommand(session),
  },
  {
    name: 'digest',
    summary: 'groupDigest',
    load: (session) => (lazily('./digest') as typeof import('./digest')).digestCommand(session),
  },
  {
    name: 'webhook',
    summary: 'groupWebhook',
    load: (session) => (lazily('./webhook') as typeof import('./webhook')).webhookGroup(session),
  },
  {
    name: 'staff',
    summary: 'groupStaff',
    load: (session) => (lazily('./staff/group') as typeof import('./staff/group')).staffGroup(session),
  },
  {
    name: 'visitation',
    summary: 'groupVisitation',
    load: (session) => (lazily('./visitation') as typeof import('./visitation')).visitationGroup(session),
  },
  {
    name: 'clock',
    summary: 'groupClock',
    load: (session) => (lazily('./clock') as typeof import('./clock')).clockGroup(session),
  },
  {
    name: 'erase',
    summary: 'groupErase',
    load: (session) => (lazily('./erase') as typeof import('./erase')).eraseCommand(session),
  },
  {
    name: 'keys',
    summary: 'groupKeys',
    load: (session) => (lazily('./keys') as typeof import('./keys')).keysGroup(session),
  },
  {
    name: 'rebuild',
    summary: 'groupRebuild',
    load: (session) => (lazily('./rebuild') as typeof import('./rebuild')).rebuildCommand(session),
  },
  {
    name: 'version',
    summary: 'groupVersion',
    load: (session) => (lazily('./version/group') as typeof import('./version/group')).versionGroup(session),
  },
  {
    name: 'rehydrate',
    summary: 'groupRehydrate',
    load: (session) => (lazily('./rehydrate') as typeof import('./rehydrate')).rehydrateCommand(session),
  },
  {
    name: 'wake',
    summary: 'groupWake',
    load: (session) => (lazily('./wake') as typeof import('./wake')).wakeCommand(session),
  },
  {
    name: 'doctor',
    summary: 'groupDoctor',
    load: (session) => (lazily('./doctor') as typeof import('./doctor')).doctorCommand(session),
  },
  {
    name: 'verify',
    summary: 'groupVerify',
    load: (session) => (lazily('./proof/verify') as typeof import('./proof/verify')).verifyCommand(session),
  },
  {
    name: 'heads',
    summary: 'groupHeads',
    load: (session) => (lazily('./proof/heads') as typeof import('./proof/heads')).headsGroup(session),
  },
];
