import { fact } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';

const draw = f.derived(f.number('Udtrækkets nummer', 'Number of the draw', 1, 1_000));
const number = f.derived(f.number('Sagens nummer i runden', 'Number of the case in the round', 1, 100_000));
const caseId = f.derived(f.identifier('Sag', 'Case'));
const stratum = f.derived(f.identifier('Stratum', 'Stratum'));
const order = f.derived(f.number('Nummer i stratum', 'Place in the stratum', 1, 10_000_000));
const ticket = f.derived(f.identifier('Lod', 'Ticket'));
const worker = f.derived(f.initials('Rådgiver', 'Worker'));
const count = (da: string, en: string) => f.derived(f.number(da, en, 0, 10_000_000));

/** The population was frozen (fastfrosset): its hash stands here before there is any seed. */
export const PopulationFrozen = fact({
  event: 'PopulationFrozen',
  command: 'freeze',
  stage: 'round',
  label: { da: 'Populationen er fastfrosset', en: 'The population is frozen' },
  example: '',
  fields: {
    instant: f.derived(f.moment('Populationens tidspunkt', 'Instant of the population')),
    frozenAt: f.derived(f.moment('Frosset (virkelig tid)', 'Frozen (real time)')),
    lastHead: count('Sidste hoved før fastfrysningen', 'Last head before the freezing'),
    count: count('Sager', 'Cases'),
    hash: f.derived(f.identifier('Populationens aftryk', 'Hash of the population')),
    parts: count('Dele', 'Parts'),
    unreadable: count('Sager, der ikke kunne læses', 'Cases that could not be read'),
  },
});

/** One part of the frozen list, in the canonical form of populations. */
export const PopulationListed = fact({
  event: 'PopulationListed',
  command: 'list-population',
  stage: 'round',
  label: { da: 'Del af populationens liste', en: 'Part of the list of the population' },
  example: '',
  folded: false,
  fields: {
    part: count('Del', 'Part'),
    list: f.text('Liste', 'List'),
  },
});

/** The seed of a draw was fixed (frø), from the frozen population and a daily head that nobody could know before. */
export const SeedFixed = fact({
  event: 'SeedFixed',
  command: 'fix-seed',
  stage: 'round',
  label: { da: 'Frøet er fastlagt', en: 'The seed is fixed' },
  example: '',
  fields: {
    draw,
    populationHash: f.derived(f.identifier('Aftryk af det, der trækkes fra', 'Hash of what is drawn from')),
    population: count('Sager, der trækkes fra', 'Cases drawn from'),
    ruleHash: f.derived(f.identifier('Reglens aftryk', 'Hash of the rule')),
    head: count('Dagens hoved nr.', 'Daily head no.'),
    headDay: f.derived(f.day('Hovedets dag', 'Day of the head')),
    headHash: f.derived(f.identifier('Hovedets aftryk', 'Hash of the head')),
    seed: f.derived(f.identifier('Frø', 'Seed')),
  },
});

/** How many cases one stratum has and gave. */
export const StratumDrawn = fact({
  event: 'StratumDrawn',
  command: 'draw-stratum',
  stage: 'round',
  label: { da: 'Trukket fra et stratum', en: 'Drawn from a stratum' },
  example: '',
  fields: {
    draw,
    stratum,
    values: f.derived(f.identifiers('Værdier', 'Values')),
    size: count('Sager', 'Cases'),
    allocated: count('Skulle trækkes', 'To be drawn'),
    drawn: count('Trukket', 'Drawn'),
  },
});

/** A case was drawn (udtrukket). */
export const CaseDrawn = fact({
  event: 'CaseDrawn',
  command: 'draw-case',
  stage: 'round',
  label: { da: 'Sagen er udtrukket', en: 'The case was drawn' },
  example: '',
  fields: { draw, number, case: caseId, stratum, order, ticket, worker },
});

/** A case is held ready as a replacement (erstatning). */
export const ReserveHeld = fact({
  event: 'ReserveHeld',
  command: 'hold-reserve',
  stage: 'round',
  label: { da: 'Sagen er erstatning', en: 'The case is a replacement' },
  example: '',
  fields: { draw, case: caseId, stratum, order, ticket, worker },
});

/** A case with a lower ticket was passed over, because of a bound for workers. */
export const CasePassedOver = fact({
  event: 'CasePassedOver',
  command: 'pass-over',
  stage: 'round',
  label: { da: 'Sagen er sprunget over', en: 'The case was passed over' },
  example: '',
  folded: false,
  fields: { draw, case: caseId, stratum, ticket, reason: f.derived(f.identifier('Grund', 'Reason')) },
});

/** A draw was made (udtræk). */
export const RoundDrawn = fact({
  event: 'RoundDrawn',
  command: 'draw-round',
  stage: 'round',
  label: { da: 'Udtrækket er gjort', en: 'The draw was made' },
  example: '',
  fields: { draw, asked: count('Ønsket', 'Asked for'), drawn: count('Trukket', 'Drawn') },
});

/** A draw could not be made by its rule; the code says why. */
export const DrawNotPossible = fact({
  event: 'DrawNotPossible',
  command: 'refuse-draw',
  stage: 'round',
  label: { da: 'Udtrækket kan ikke gøres', en: 'The draw cannot be made' },
  example: '',
  fields: { draw, code: f.derived(f.identifier('Kode', 'Code')) },
});

/** A replacement came in for a case that went out (erstattet). */
export const CaseReplaced = fact({
  event: 'CaseReplaced',
  command: 'replace',
  stage: 'round',
  label: { da: 'Sagen er erstattet', en: 'The case was replaced' },
  example: '',
  fields: {
    draw,
    number,
    eliminated: f.derived(f.number('Nummer, der udgik', 'Number that went out', 1, 100_000)),
    case: caseId,
    stratum,
    order,
    ticket,
    worker,
  },
});

/** Reviews of drawn cases were opened (gennemgange), by their numbers in the round. */
export const ReviewsOpened = fact({
  event: 'ReviewsOpened',
  command: 'open-reviews',
  stage: 'round',
  label: { da: 'Gennemgange er åbnet', en: 'Reviews were opened' },
  example: '',
  fields: { reviews: f.derived(f.identifiers('Gennemgange', 'Reviews')) },
});

/** Reviews were over, actions included. */
export const ReviewsEnded = fact({
  event: 'ReviewsEnded',
  command: 'end-reviews',
  stage: 'round',
  label: { da: 'Gennemgange er slut', en: 'Reviews are over' },
  example: '',
  fields: { reviews: f.derived(f.identifiers('Gennemgange', 'Reviews')) },
});
