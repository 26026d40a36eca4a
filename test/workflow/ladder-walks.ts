import type { FieldValue } from '../../domain/case/kernel/event';

/**
 * One step of case work: the command, what it says, and who sends it (B01 unless said otherwise). `@0` stands for the
 * number of the entry that the first step left, `@1` for the second.
 */
export type Move = readonly [command: string, data?: Readonly<Record<string, FieldValue>>, by?: string];

/** One step of a ladder as people are told of it: its code, when (Copenhagen), and the initials of those told, sorted. */
export type Told = readonly [step: string, at: string, to: string];

/** How the clock of one rule is started, whom its ladder speaks to and when, and what meets it. */
export interface Walk {
  readonly rule: string;
  /** What the days were chosen for, or why steps of the ladder cannot be reached. */
  readonly why?: string;
  readonly birthDay?: string;
  /** When the clock starts: every move of `start` happens then (Copenhagen). */
  readonly from: string;
  readonly start: readonly Move[];
  /** Absent where nothing can meet it. */
  readonly meet?: Move;
  /** Counted by hand from the sections of the law; nothing of it was computed by the code under test. */
  readonly told: readonly Told[];
}

const chair: Move = ['place-acutely', { basis: 'chair' }, 'DV1'];
const support: Move = ['start-measure', { kind: 'support' }];

/**
 * Every rule with a deadline, in 2031 so that all lies ahead: summer time begins on Sunday 30 March and ends on Sunday 26
 * October, Easter Sunday is 13 April (Maundy Thursday the 10th to Easter Monday the 14th are holidays), 2032 is a leap year.
 */
export const walks: readonly Walk[] = [
  {
    rule: 'K01',
    why: 'six hverdage over Easter: 7, 8, 9, 15, 16 and 17 April',
    from: '2031-04-04 10:00',
    start: [['notify', { notifier: 'citizen' }]],
    meet: ['send-receipt', { notification: '@0' }],
    told: [
      ['w1', '2031-04-15 06:00', 'B01'],
      ['due', '2031-04-18 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'K02',
    why: 'Saturday 14:00 into the night that has no hour from 2 to 3: 24 hours later it is 15:00',
    from: '2031-03-29 14:00',
    start: [['notify', { notifier: 'citizen' }]],
    meet: ['assess', { notifications: ['@0'], danger: false, acute: false }],
    told: [
      ['w1', '2031-03-30 03:00', 'B01 DV1'],
      ['w2', '2031-03-30 09:00', 'B01 DV1 TL1'],
      ['due', '2031-03-30 15:00', 'B01 DV1 TL1'],
      ['e1', '2031-03-30 16:00', 'LED'],
      ['e2', '2031-03-30 19:00', 'DIR'],
    ],
  },
  {
    rule: 'K03',
    why: 'the month ends on the Saturday of Easter; five hverdage before it lie 9, 8, 7, 4 and 3 April',
    from: '2031-03-12 10:00',
    start: [['own-knowledge']],
    meet: ['screen', { outcome: 'none' }],
    told: [
      ['w1', '2031-03-28 06:00', 'B01'],
      ['w2', '2031-04-03 06:00', 'B01'],
      ['due', '2031-04-13 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'K04',
    why: 'four months from the 31st end on 29 February',
    from: '2031-10-31 10:00',
    start: [['screen', { outcome: 'examination' }]],
    meet: ['finish-examination', { supportNeeded: false }],
    told: [
      ['w1', '2031-12-31 06:00', 'B01'],
      ['w2', '2032-01-30 06:00', 'B01'],
      ['w3', '2032-02-15 06:00', 'B01 TL1'],
      ['due', '2032-03-01 00:00', 'B01 TL1'],
      ['e1', '2032-03-07 06:00', 'LED'],
      ['e2', '2032-03-21 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K05',
    why: 'asked for only once the examination has overrun, so that no warning of it can come before K04 is missed',
    from: '2031-10-31 10:00',
    start: [['screen', { outcome: 'examination' }]],
    meet: ['provisional-assessment'],
    told: [['due', '2032-03-01 00:00', 'B01 TL1']],
  },
  {
    rule: 'K06',
    why: 'the day after is Maundy Thursday, and counts',
    from: '2031-04-09 10:00',
    start: [chair],
    meet: ['hold-conversation'],
    told: [
      ['w1', '2031-04-10 06:00', 'B01'],
      ['due', '2031-04-11 00:00', 'B01 TL1'],
      ['e1', '2031-04-12 06:00', 'LED'],
      ['e2', '2031-04-17 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K07',
    from: '2031-03-03 10:00',
    start: [chair],
    meet: ['hear-parties'],
    told: [
      ['w1', '2031-03-04 06:00', 'B01'],
      ['due', '2031-03-05 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'K10',
    why: 'three months from 30 November end on 29 February',
    from: '2031-11-30 10:00',
    start: [['decide', { kind: 'measure', step: '2', planDecided: true, consent: true }, 'LED']],
    meet: ['adopt-plan', { goals: 1 }],
    told: [
      ['w1', '2032-01-15 06:00', 'B01'],
      ['w2', '2032-02-07 06:00', 'B01'],
      ['w3', '2032-02-15 06:00', 'B01 TL1'],
      ['due', '2032-03-01 00:00', 'B01 TL1'],
      ['e1', '2032-03-07 06:00', 'LED'],
      ['e2', '2032-03-21 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K12',
    why: 'ends the day after Easter Monday; the month of March is an hour short',
    from: '2031-01-15 10:00',
    start: [support],
    meet: ['follow-up', { measure: '@0', next: '2032-06-01' }],
    told: [
      ['w1', '2031-03-01 06:00', 'B01'],
      ['w2', '2031-03-24 06:00', 'B01'],
      ['w3', '2031-04-01 06:00', 'B01 TL1'],
      ['due', '2031-04-16 00:00', 'B01 TL1'],
      ['e1', '2031-04-22 06:00', 'LED'],
      ['e2', '2031-05-06 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K13',
    from: '2031-02-03 10:00',
    start: [support, ['follow-up', { measure: '@0', next: '2031-05-05' }]],
    meet: ['date-follow-up', { measure: '@0', next: '2032-06-01' }],
    told: [
      ['w1', '2031-04-28 06:00', 'B01'],
      ['due', '2031-05-06 00:00', 'B01'],
      ['e1', '2031-05-12 06:00', 'TL1'],
    ],
  },
  {
    rule: 'K15',
    why: 'the last day before the placement is six months old',
    from: '2031-01-10 10:00',
    start: [['start-measure', { kind: 'placement' }]],
    meet: ['visit', { measure: '@0', talkedWithChild: true }],
    told: [
      ['w1', '2031-06-09 06:00', 'B01'],
      ['w2', '2031-06-25 06:00', 'B01'],
      ['due', '2031-07-10 00:00', 'B01 TL1'],
      ['e1', '2031-07-16 06:00', 'LED'],
      ['e2', '2031-07-30 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K25',
    from: '2031-02-03 10:00',
    start: [['start-measure', { kind: 'support', expectedEnd: '2031-06-30' }]],
    meet: ['extend-measure', { measure: '@0', expectedEnd: '2033-06-30' }],
    told: [
      ['w1', '2031-05-30 06:00', 'B01'],
      ['w2', '2031-06-16 06:00', 'B01'],
      ['due', '2031-07-01 00:00', 'B01 TL1'],
      ['e1', '2031-07-07 06:00', 'LED'],
      ['e2', '2031-07-21 06:00', 'DIR'],
    ],
  },
  {
    rule: 'K27',
    why: 'counted from the screening; a month from 31 January ends on the 28th',
    from: '2031-01-31 10:00',
    start: [
      ['notify', { notifier: 'professional' }],
      ['screen', { outcome: 'none', notifications: ['@0'] }],
    ],
    meet: ['inform-notifier', { notification: '@0', started: false }],
    told: [
      ['w1', '2031-02-14 06:00', 'B01'],
      ['w2', '2031-02-21 06:00', 'B01'],
      ['due', '2031-03-01 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'K28',
    why: 'ends on Easter Monday',
    from: '2031-03-17 10:00',
    start: [['decide', { kind: 'measure', step: '2', consent: true }, 'LED']],
    meet: ['start-measure', { decision: '@0' }],
    told: [
      ['w1', '2031-03-31 06:00', 'B01'],
      ['w2', '2031-04-03 06:00', 'B01'],
      ['due', '2031-04-15 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'K29',
    why: 'through the night that has the hour from 2 to 3 twice: 12 hours after 14:00 it is 2 for the first time',
    from: '2031-10-25 14:00',
    start: [support, ['notify', { notifier: 'citizen' }]],
    meet: ['re-evaluate', { notification: '@1', evaluatedBy: 'B05' }],
    told: [
      ['w1', '2031-10-26 02:00', 'B01 DV1'],
      ['w2', '2031-10-26 07:00', 'B01 DV1 TL1'],
      ['due', '2031-10-26 13:00', 'B01 DV1 TL1'],
    ],
  },
];
