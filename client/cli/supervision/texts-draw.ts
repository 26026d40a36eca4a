import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What `supervision draw` and the re-run of a file say; `{name}` is filled in. */
export const drawTexts = {
  draw: {
    da: 'træk sager fra en liste, uden server; enhver kan gentage udtrækket',
    en: 'draw cases from a list, without a server; anyone can repeat the draw',
  },
  redraw: {
    da: 'gentag et udtræk, og nævn alt, der er anderledes',
    en: 'repeat a draw and name everything that is different',
  },
  argFile: { da: 'bevis for et udtræk, skrevet med --proof', en: 'proof of a draw, written with --proof' },
  optPopulation: { da: 'listen, der trækkes fra (CSV med sagsnr)', en: 'the list to draw from (CSV with sagsnr)' },
  optSize: { da: 'hvor mange sager, eller en andel som 10%', en: 'how many cases, or a share such as 10%' },
  optStrata: {
    da: 'listens kolonner, som der deles op efter, med komma imellem; også farve og kategori',
    en: 'columns of the list to divide by, separated by commas; also farve (colour) and kategori (category)',
  },
  optSeed: {
    da: 'frøet: en værdi, ingen kunne vælge, fx et lottotal fra dagen efter at listen blev låst',
    en: 'the seed: a value that nobody could choose, such as a lottery number from the day after the list was fixed',
  },
  optAllocation: {
    da: 'proportional (efter strataenes størrelse) eller fixed (lige mange fra hvert)',
    en: 'proportional (by the size of the strata) or fixed (as many from each)',
  },
  optMinStratum: { da: 'mindst så mange fra hvert stratum', en: 'at least so many from each stratum' },
  optCapStratum: { da: 'højst så mange fra hvert stratum', en: 'at most so many from each stratum' },
  optMinWorker: { da: 'mindst så mange fra hver rådgiver', en: 'at least so many from each worker' },
  optCapWorker: { da: 'højst så mange fra hver rådgiver', en: 'at most so many from each worker' },
  optReplacements: { da: 'erstatninger, der nævnes i hvert stratum', en: 'replacements named in each stratum' },
  optAsOf: {
    da: 'dagen, som farve og kategori bedømmes pr. (ellers i dag)',
    en: 'the day by which colour and category are judged (otherwise today)',
  },
  optEdition: { da: 'udtræksreglens udgave', en: 'the edition of the rule of draws' },
  optProof: {
    da: 'skriv et bevis, som andre kan efterprøve udtrækket med',
    en: 'write a proof with which others can check the draw',
  },
  optFile: { da: 'beviset, når det ikke er nævnt først', en: 'the proof, where it is not named first' },
  optRedrawPopulation: { da: 'listen, der blev trukket fra', en: 'the list that was drawn from' },
  badSize: {
    da: '--size skal være et helt tal fra 0 eller en andel fra 0% til 100%.',
    en: '--size must be a whole number from 0 or a share from 0% to 100%.',
  },
  badCount: { da: '{option} skal være et helt tal fra 0.', en: '{option} must be a whole number from 0.' },
  badSeed: {
    da: '--seed skal være 1-200 tegn på én linje.',
    en: '--seed must be 1–200 characters on one line.',
  },
  badAllocation: { da: '--allocation er proportional eller fixed.', en: '--allocation is proportional or fixed.' },
  noFile: {
    da: 'Angiv beviset og listen: sagsgang supervision redraw BEVIS.json --population LISTE.csv',
    en: 'Name the proof and the list: sagsgang supervision redraw PROOF.json --population LIST.csv',
  },
  proofFailed: { da: 'Filen {file} kan ikke skrives.', en: 'The file {file} cannot be written.' },
  proofNext: {
    da: 'Vælg en mappe, der findes og må skrives i. Udtrækket er det samme næste gang.',
    en: 'Choose a folder that exists and can be written to. The draw will be the same next time.',
  },
  nothingDrawn: {
    da: 'Der er {count} fejl i listen, og der er ikke trukket noget.',
    en: 'The list has {count} problems and nothing has been drawn.',
  },
  reading: { da: 'Læser listen … {percent} %', en: 'Reading the list … {percent} %' },
  drawing: { da: 'Trækker blandt {count} sager …', en: 'Drawing from {count} cases …' },
  title: { da: 'Udtræk: {drawn} af {population} sager i {file}', en: 'Draw: {drawn} of {population} cases in {file}' },
  askedMore: {
    da: 'Der blev bedt om {asked}, men der kan kun trækkes {drawn}.',
    en: '{asked} were asked for, but only {drawn} can be drawn.',
  },
  none: { da: 'Der er ikke trukket nogen sager.', en: 'No cases have been drawn.' },
  strata: { da: 'Fra hvert stratum', en: 'From each stratum' },
  colCases: { da: 'Sager', en: 'Cases' },
  colDrawn: { da: 'Udtrukket', en: 'Drawn' },
  colChance: { da: 'Andel', en: 'Share' },
  all: { da: 'Alle sager', en: 'All cases' },
  sum: { da: 'I alt', en: 'In all' },
  blank: { da: '(ikke udfyldt)', en: '(blank)' },
  drawn: { da: 'Sager, der skal gennemgås', en: 'Cases to be reviewed' },
  colCase: { da: 'Sag', en: 'Case' },
  colWorker: { da: 'Rådgiver', en: 'Worker' },
  colStratum: { da: 'Stratum', en: 'Stratum' },
  colOrder: { da: 'Nr.', en: 'No.' },
  colTicket: { da: 'Lod', en: 'Ticket' },
  replacements: {
    da: 'Erstatninger, hvis en sag må udgå: tag den første fra samme stratum',
    en: 'Replacements where a case has to go out: take the first one of the same stratum',
  },
  colReplacements: { da: 'Sager i den rækkefølge, de tages', en: 'Cases in the order in which they are taken' },
  passedOver: { da: 'Sprunget over', en: 'Passed over' },
  workerCap: {
    da: '{case}: rådgiveren havde allerede sit højeste antal',
    en: '{case}: the worker already had the most cases allowed',
  },
  workerMinimum: {
    da: '{case}: pladsen gik til en anden rådgivers mindstetal',
    en: '{case}: the place went to another worker’s minimum',
  },
  check: { da: 'Sådan kan andre efterprøve det', en: 'How others can check it' },
  checkList: {
    da: 'Populationens aftryk er {hash}. Ændres, tilføjes eller fjernes en sag, bliver det et andet.',
    en: 'The hash of the population is {hash}. If a case is altered, added or removed it becomes another.',
  },
  checkRule: { da: 'Udgave {edition}. Frø:', en: 'Edition {edition}. Seed:' },
  checkCall: {
    da: 'Den, der har listen, får de samme sager med denne kommando, eller med ti linjer Python (docs/guide/udtraek.md):',
    en: 'Whoever has the list gets the same cases by this command, or by ten lines of Python (docs/guide/udtraek.md):',
  },
  proofWritten: {
    da: 'Beviset er skrevet i {file}. Efterprøv det med:',
    en: 'The proof is written in {file}. Check it with:',
  },
  same: {
    da: 'Efterprøvet: de {drawn} sager følger af listens {population} sager, reglen og frøet. Intet er anderledes.',
    en: 'Checked: the {drawn} cases follow from the {population} cases of the list, the rule and the seed. Nothing differs.',
  },
  differs: {
    da: 'Udtrækket holder ikke: {count} forskelle.',
    en: 'The draw does not hold: {count} differences.',
  },
  oneDiffers: { da: 'Udtrækket holder ikke: én forskel.', en: 'The draw does not hold: one difference.' },
  moreDiffers: {
    da: '… og {count} til. Vis dem alle med --json.',
    en: '… and {count} more. Show them all with --json.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Says one of these texts in the user's language. */
export function sayDraw(session: Session, key: keyof typeof drawTexts, params: ErrorParams = {}): string {
  return fill(session.tell(drawTexts[key]), params);
}
