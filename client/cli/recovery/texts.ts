import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What the commands of recovery say; `{name}` is filled in. */
export const recoveryTexts = {
  show: {
    da: 'vis programmet: konti, forløb, flaskehals og prognose',
    en: 'show the programme: accounts, course, bottleneck and forecast',
  },
  list: { da: 'vis programmerne', en: 'list the programmes' },
  status: { da: 'vis en uges status, også bagud i tid', en: 'show the status of a week, also back in time' },
  cases: { da: 'vis programmets sager', en: 'list the cases of the programme' },
  accounts: { da: 'vis de to konti dag for dag', en: 'show the two accounts day by day' },
  forecast: { da: 'vis, hvornår programmet sandsynligvis er færdigt', en: 'show when the programme is likely to end' },
  case: { da: 'genopretningen af én sag', en: 'the recovery of one case' },
  caseShow: { da: 'vis planen og skridtene i én sag', en: 'show the plan and steps of one case' },
  argProgramme: { da: 'programmets navn', en: 'name of the programme' },
  argCase: { da: 'sagens nummer', en: 'number of the case' },
  optCategory: {
    da: 'kun denne kategori: bekymring, lovmedholdelighed eller farve, fx høj, rød eller høj.grave',
    en: 'only this category: concern, lawfulness or colour, such as high, red or high.grave',
  },
  optTeam: { da: 'kun dette team', en: 'only this team' },
  optMine: { da: 'kun mine', en: 'only mine' },
  optAll: { da: 'også dem, der er slut', en: 'ended ones as well' },
  optFrom: { da: 'fra og med', en: 'from' },
  optTo: { da: 'til og med', en: 'until' },
  optAsOf: { da: 'som det så ud ved udgangen af dagen', en: 'as it stood at the end of the day' },
  phTeam: { da: 'team', en: 'team' },
  phCategory: { da: 'kategori', en: 'category' },
  heading: { da: 'Genopretning {name} · {stage}', en: 'Recovery {name} · {stage}' },
  looking: {
    da: '{read} sager er gennemgået, {opened} genopretninger åbnet …',
    en: '{read} cases looked through, {opened} recoveries opened …',
  },
  overview: {
    da: 'Overblik pr. {asOf}: {open} åbne sager, {green} grønne, {free} uden noget udestående, {opened} til genopretning',
    en: 'Overview as of {asOf}: {open} open cases, {green} green, {free} with nothing outstanding, {opened} to be recovered',
  },
  noStatus: {
    da: 'Der er ikke gjort status endnu. Den gøres hver mandag kl. 7, eller nu med take-stock.',
    en: 'No status was made yet. It is made every Monday at 7, or now with take-stock.',
  },
  statusAt: { da: 'Status {at}', en: 'Status {at}' },
  caseload: { da: 'Sagstal', en: 'Caseload' },
  recoveries: { da: 'Genopretning', en: 'Recovery' },
  caseloadLine: {
    da: '{start} ved start + {new} nye + {reopened} genåbnede − {closed} lukkede − {moved} flyttede − {reRegistered} omregistrerede = {open} åbne',
    en: '{start} at the start + {new} new + {reopened} reopened − {closed} closed − {moved} moved − {reRegistered} re-registered = {open} open',
  },
  recoveryLine: {
    da: '{startOutstanding} ved start + {added} kommet til − {recovered} genoprettede − {closedUnrecovered} lukket uden genopretning = {outstanding} udestår',
    en: '{startOutstanding} at the start + {added} added − {recovered} recovered − {closedUnrecovered} closed unrecovered = {outstanding} outstanding',
  },
  untold: {
    da: '{count} sager blev lukket, før forældrene var orienteret',
    en: '{count} cases were closed before the parents were told',
  },
  waiting: { da: 'Venter', en: 'Waiting' },
  burnDown: { da: 'Udestår uge for uge', en: 'Outstanding week by week' },
  bottleneck: { da: 'Flaskehals: {step} ({waiting} sager)', en: 'Bottleneck: {step} ({waiting} cases)' },
  still: { da: ', uden fremdrift i {weeks} uger', en: ', without progress for {weeks} weeks' },
  oftenest: { da: ', oftest {control}', en: ', most often {control}' },
  range: {
    da: 'Prognose: færdig mellem {soonest} og {latest} (mest sandsynligt {likely}), med {pace} færre sager om ugen over {weeks} uger',
    en: 'Forecast: ends between {soonest} and {latest} (most likely {likely}), with {pace} fewer cases a week over {weeks} weeks',
  },
  noEnd: {
    da: 'Prognose: med {pace} færre sager om ugen er {outstanding} sager ikke færdige inden for ti år. Noget må ændres.',
    en: 'Forecast: with {pace} fewer cases a week {outstanding} cases are not done within ten years. Something must change.',
  },
  tooEarly: {
    da: 'Prognose: først efter fire ugers status (nu {weeks})',
    en: 'Forecast: only after four weeks of status (now {weeks})',
  },
  completed: { da: 'Programmet blev afsluttet {on}.', en: 'The programme was completed on {on}.' },
  done: { da: 'Intet udestår.', en: 'Nothing is outstanding.' },
  forecastNote: {
    da: 'Prognosen er lavet af programmets egne uger, trukket om og om igen; en ud af tyve fremtider slutter før og en efter.',
    en: 'The forecast is made of the programme’s own weeks, drawn again and again; one future of twenty ends before and one after.',
  },
  colCase: { da: 'Sag', en: 'Case' },
  colCategory: { da: 'Bekymring · lovmedholdelighed', en: 'Concern · lawfulness' },
  colColour: { da: 'Farve', en: 'Colour' },
  colTeam: { da: 'Team', en: 'Team' },
  colStep: { da: 'Skridt', en: 'Step' },
  colOpen: { da: 'Udestår', en: 'Outstanding' },
  colDue: { da: 'Senest', en: 'By' },
  colDay: { da: 'Dag', en: 'Day' },
  colOwner: { da: 'Udføres af', en: 'Done by' },
  unknownTeam: {
    da: 'Ingen sag, du kan se i programmet, er i teamet «{team}».',
    en: 'No case you can see in the programme is with the team “{team}”.',
  },
  teams: { da: 'Programmets teams: {teams}.', en: 'Teams of the programme: {teams}.' },
  noTeams: { da: 'Ingen sag i programmet har et team.', en: 'No case of the programme has a team.' },
  meant: { da: 'Sager, det gælder: {count}', en: 'Cases this is about: {count}' },
  meantNone: {
    da: 'Ingen sager er omfattet. Se, om team, sager og andre betingelser er skrevet rigtigt.',
    en: 'No cases are covered. Check whether team, cases and other conditions are spelt right.',
  },
  meantRecovering: { da: '; heraf under genopretning: {recovering}', en: '; of these being recovered: {recovering}' },
  unreadable: {
    da: 'Sager, der ikke kunne læses og ikke følges: {count}. Se hvilke med sagsgang doctor.',
    en: 'Cases that could not be read and are not followed: {count}. See which by sagsgang doctor.',
  },
  onlyControl: { da: ', kun {control} (i {count} sager)', en: ', {control} alone (in {count} cases)' },
  none: { da: 'Ingen sager.', en: 'No cases.' },
  noProgrammes: { da: 'Ingen programmer.', en: 'No programmes.' },
  count: { da: '{count} sager', en: '{count} cases' },
  caseHeading: { da: 'Sag {case} · {stage}', en: 'Case {case} · {stage}' },
  family: { da: 'Familien: {contacted}, {told}', en: 'The family: {contacted}, {told}' },
  contacted: { da: 'kontaktet', en: 'contacted' },
  notContacted: { da: 'ikke kontaktet', en: 'not contacted' },
  told: { da: 'orienteret', en: 'told' },
  notTold: { da: 'ikke orienteret', en: 'not told' },
  proposed: { da: 'Planen er foreslået; læg den med make-plan.', en: 'The plan is proposed; make it with make-plan.' },
  unknownCase: { da: 'Sagen findes ikke.', en: 'There is no such case.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Says something about recoveries in the user's language. */
export function sayRecovery({ tell }: Session, key: keyof typeof recoveryTexts, params: ErrorParams = {}): string {
  return fill(tell(recoveryTexts[key]), params);
}
