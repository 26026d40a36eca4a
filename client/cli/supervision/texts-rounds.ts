import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { roundStages } from '../../../domain/supervision/round/words';
import type { Session } from '../session';

/** What the commands of rounds say; `{name}` is filled in. */
export const roundTexts = {
  rounds: {
    da: 'vis tilsynsrunderne og de næste på årshjulet',
    en: 'list the rounds and the next ones by the year wheel',
  },
  showRound: {
    da: 'vis en runde: population, frø, fordeling, sager',
    en: 'show a round: population, seed, allocation, cases',
  },
  proof: {
    da: 'skriv beviset for en rundes udtræk, så andre kan trække igen',
    en: 'write the proof of a round’s draws, for others to draw again',
  },
  schedule: {
    da: 'vis eller styr planen, der trækker efter årshjulet',
    en: 'show or steer the schedule that draws by the year wheel',
  },
  argRound: { da: 'rundens navn', en: 'name of the round' },
  optProofFile: {
    da: 'fil, beviset skrives i; listen lægges ved siden af',
    en: 'file for the proof; the list is put beside it',
  },
  optPause: { da: 'sæt planen på pause', en: 'pause the schedule' },
  optResume: { da: 'lad planen gå videre', en: 'resume the schedule' },
  optTrigger: {
    da: 'træk en runde nu, ud over årshjulets, med en begrundelse',
    en: 'draw a round now, beside the year wheel’s, with a reason',
  },
  optBackfill: {
    da: 'træk de af årshjulets runder fra denne dag, der mangler',
    en: 'draw the year wheel’s rounds from this day on that are missing',
  },
  optReason: {
    da: 'begrundelse; kræves for alt, der styrer planen',
    en: 'reason; needed for whatever steers the schedule',
  },
  optTo: { da: '… til og med denne dag', en: '… to this day, included' },
  colRound: { da: 'Runde', en: 'Round' },
  colStage: { da: 'Stadium', en: 'Stage' },
  colPopulation: { da: 'Sager', en: 'Cases' },
  colDrawn: { da: 'Udtrukket', en: 'Drawn' },
  colLeft: { da: 'Mangler', en: 'Left' },
  colStratum: { da: 'Stratum', en: 'Stratum' },
  colAllocated: { da: 'Fordelt', en: 'Allocated' },
  colNumber: { da: 'Nr.', en: 'No.' },
  colCase: { da: 'Sag', en: 'Case' },
  colReview: { da: 'Gennemgang', en: 'Review' },
  none: { da: 'Der er ingen runder endnu.', en: 'There are no rounds yet.' },
  coming: { da: 'Næste på årshjulet', en: 'Next by the year wheel' },
  heading: { da: 'Tilsynsrunde {name} · {stage}', en: 'Supervision round {name} · {stage}' },
  population: {
    da: 'Population: {count} sager pr. {instant}, frosset før frøet var kendt',
    en: 'Population: {count} cases as of {instant}, frozen before the seed was known',
  },
  hash: { da: '  aftryk  {hash}', en: '  hash  {hash}' },
  seed: {
    da: 'Udtræk {draw}: af dagens hoved nr. {head}, {day}',
    en: 'Draw {draw}: from daily head {head}, {day}',
  },
  seedValue: { da: '  frø     {seed}', en: '  seed  {seed}' },
  waitingDraw: {
    da: 'Udtræk {draw}: {size} sager, når det første hoved efter bestillingen er forseglet',
    en: 'Draw {draw}: {size} cases, once the first head after it was ordered is sealed',
  },
  unreadable: {
    da: '  {count} sager kunne ikke læses og er ikke med; `sagsgang doctor` finder dem.',
    en: '  {count} cases could not be read and are left out; `sagsgang doctor` finds them.',
  },
  refusedDraw: { da: 'Udtræk {draw} kan ikke gøres: {code}', en: 'Draw {draw} cannot be made: {code}' },
  focus: { da: 'Fokuspunkter: {focus}', en: 'Focus points: {focus}' },
  out: { da: 'udgået', en: 'out' },
  ended: { da: 'slut', en: 'over' },
  open: { da: 'åbnet', en: 'opened' },
  waiting: { da: 'ikke åbnet', en: 'not opened' },
  provedSame: {
    da: 'Efterprøvet: runden {name} følger af den frosne population, reglen og dagens hoved. Intet er anderledes.',
    en: 'Checked: round {name} follows from the frozen population, the rule and the daily head. Nothing differs.',
  },
  provedOther: {
    da: 'Runden {name} holder ikke: {count} forskelle.',
    en: 'Round {name} does not hold: {count} differences.',
  },
  written: {
    da: 'Skrevet: {file} og {list}. Andre trækker igen med:',
    en: 'Written: {file} and {list}. Others draw again by:',
  },
  scheduleNone: {
    da: 'Planen findes ikke. Start Sagsgang igen med `npm start`, så laves den.',
    en: 'There is no schedule. Start Sagsgang again by `npm start`, which makes it.',
  },
  schedulePaused: {
    da: 'Planen er på pause: ingen runder trækkes. Lad den gå videre med `sagsgang supervision schedule --resume`.',
    en: 'The schedule is paused: no round is drawn. Resume it by `sagsgang supervision schedule --resume`.',
  },
  scheduleOff: {
    da: 'Planen følger ikke kommunens årshjul ({at}). Start Sagsgang igen, eller kør node dist/worker/prepare.js.',
    en: 'The schedule does not follow the municipality’s year wheel ({at}). Start Sagsgang again, or run node dist/worker/prepare.js.',
  },
  scheduleRuns: { da: 'Planen går. Næste gange:', en: 'The schedule runs. Next times:' },
  pausedBy: {
    da: 'Sat på pause af {by} ({role}) {at}: {reason}',
    en: 'Paused by {by} ({role}) {at}: {reason}',
  },
  resumedBy: {
    da: 'Genoptaget af {by} ({role}) {at}: {reason}',
    en: 'Resumed by {by} ({role}) {at}: {reason}',
  },
  orderedOpened: {
    da: 'Åbnet: {rounds}. Se dem med `sagsgang supervision rounds`.',
    en: 'Opened: {rounds}. See them by `sagsgang supervision rounds`.',
  },
  orderedThere: {
    da: 'Fandtes allerede og er urørt: {rounds}. En runde til åbnes med `sagsgang supervision open` og en begrundelse.',
    en: 'There already, and untouched: {rounds}. Another is opened by `sagsgang supervision open` with a reason.',
  },
  orderedNone: {
    da: 'Årshjulet har ingen runder i tidsrummet.',
    en: 'The year wheel has no rounds in that time.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** What is next for a round, by its stage; `{name}` and `{left}` are filled in. */
export const roundNext: Readonly<Partial<Record<keyof typeof roundStages, Bilingual>>> = {
  awaitingHead: {
    da: 'Næste: udtrækket gøres, når dagens hoved er forseglet, hver morgen kl. 5.15. Har dagen intet, forsegles det nu med `sagsgang heads seal`.',
    en: 'Next: the draw is made when the daily head is sealed, every morning at 05:15. Where the day has none, `sagsgang heads seal` seals it now.',
  },
  reviewing: {
    da: 'Næste: {left} gennemgange mangler. Se dem med `sagsgang supervision review list --round {name}`.',
    en: 'Next: {left} reviews are not over. See them by `sagsgang supervision review list --round {name}`.',
  },
  reviewed: {
    da: 'Næste: læs `sagsgang supervision report {name}`, og afslut med `sagsgang supervision close {name}`.',
    en: 'Next: read `sagsgang supervision report {name}`, and close by `sagsgang supervision close {name}`.',
  },
  closed: {
    da: 'Rapporten: `sagsgang supervision report {name}`.',
    en: 'Its report: `sagsgang supervision report {name}`.',
  },
};

/** Says one of these texts in the user's language. */
export function sayRound(session: Session, key: keyof typeof roundTexts, params: ErrorParams = {}): string {
  return fill(session.tell(roundTexts[key]), params);
}
