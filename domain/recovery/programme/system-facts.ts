import { fact } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';

const count = (da: string, en: string) => f.number(da, en, 0, 10_000_000);

/** Some of the cases were looked through (overblik), in the order of their ids. */
export const OverviewPartMade = fact({
  event: 'OverviewPartMade',
  command: 'make-overview-part',
  stage: 'programme',
  label: { da: 'En del af sagerne er gennemgået', en: 'Some of the cases were looked through' },
  example: '',
  fields: {
    after: f.identifier('Til og med sag', 'Up to and including case'),
    read: count('Læst', 'Read'),
    open: count('Åbne sager', 'Open cases'),
    opened: count('Genopretninger åbnet', 'Recoveries opened'),
    unreadable: count('Kunne ikke læses', 'Could not be read'),
    categories: f.identifiers('Kategorier', 'Categories'),
    colours: f.identifiers('Farver', 'Colours'),
    controls: f.identifiers('Udestår', 'Outstanding'),
    last: f.yesNo('Den sidste del', 'The last part'),
  },
});

/** An order reached some of the recoveries. */
export const OrderSpread = fact({
  event: 'OrderSpread',
  command: 'spread-order',
  stage: 'programme',
  label: { da: 'Genopretninger har fået besked', en: 'Recoveries were told' },
  example: '',
  fields: {
    order: f.entry('Besked', 'Order'),
    after: f.identifier('Til og med sag', 'Up to and including case'),
    told: count('Fik besked', 'Told'),
    refused: count('Afviste', 'Refused'),
    last: f.yesNo('Den sidste del', 'The last part'),
  },
});

/** It is Monday morning: the week's status is due (ugestatus). */
export const StatusDue = fact({
  event: 'StatusDue',
  command: 'fall-due-for-status',
  stage: 'programme',
  label: { da: 'Ugens status skal gøres', en: 'The status of the week is due' },
  example: '',
  fields: {},
});

/** A status was made (status): the two accounts since the start, and where the recoveries wait. */
export const StatusRecorded = fact({
  event: 'StatusRecorded',
  command: 'record-status',
  stage: 'programme',
  label: { da: 'Status', en: 'Status' },
  example: '',
  fields: {
    of: f.entry('Bedt om ved', 'Asked for by'),
    start: count('Sager ved start', 'Cases at the start'),
    new: count('Nye sager', 'New cases'),
    reopened: count('Genåbnede', 'Reopened'),
    closed: count('Lukkede', 'Closed'),
    moved: count('Flyttede', 'Moved'),
    reRegistered: count('Omregistrerede', 'Re-registered'),
    open: count('Åbne sager', 'Open cases'),
    startOutstanding: count('Til genopretning ved start', 'To be recovered at the start'),
    added: count('Kommet til', 'Added'),
    recovered: count('Genoprettede', 'Recovered'),
    closedUnrecovered: count('Lukket uden genopretning', 'Closed unrecovered'),
    outstanding: count('Udestår', 'Outstanding'),
    untold: count('Lukket, før forældrene var orienteret', 'Closed before the parents were told'),
    waiting: f.identifiers('Venter ved skridt', 'Waiting at steps'),
    passed: f.identifiers('Forbi skridt', 'Past steps'),
    controls: f.identifiers('Udestår pr. kontrol', 'Outstanding by control'),
    categories: f.identifiers('Pr. kategori', 'By category'),
    teams: f.identifiers('Pr. team', 'By team'),
    mending: f.optional(f.identifiers('Udestår, hvor skridtene tages', 'Outstanding where steps are taken')),
    mended: f.optional(f.identifiers('Bragt i orden pr. kontrol', 'Mended by control')),
    unreadable: f.optional(count('Sager, der ikke kunne læses', 'Cases that could not be read')),
  },
});

/** Cases came to the programme (kommet til): new ones in breach, or some whose recovery had ended and that are so again. */
export const CasesAdded = fact({
  event: 'CasesAdded',
  command: 'add-cases',
  stage: 'programme',
  label: { da: 'Sager er kommet til', en: 'Cases were added' },
  example: '',
  fields: { count: count('Sager', 'Cases'), again: count('Heraf taget op igen', 'Of these taken up again') },
});

/** A step stands still (flaskehals): nobody has got past it for weeks while cases wait there. */
export const StallFound = fact({
  event: 'StallFound',
  command: 'find-stall',
  stage: 'programme',
  label: { da: 'Et skridt står stille', en: 'A step stands still' },
  example: '',
  fields: {
    step: f.identifier('Skridt', 'Step'),
    weeks: count('Uger uden fremdrift', 'Weeks without progress'),
    waiting: count('Sager, der venter', 'Cases waiting'),
    control: f.optional(f.identifier('Kontrol, der oftest udestår', 'Control most often outstanding')),
    only: f.optional(f.identifier('Den kontrol, der står stille', 'The control that stands still')),
  },
});
