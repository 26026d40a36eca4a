import type { Move, Walk } from './ladder-walks';

const chair: Move = ['place-acutely', { basis: 'chair' }, 'DV1'];
const benefit: Move = ['apply', { area: 'lostEarnings' }];
const passes = 'a day to know: nothing is missed when it has come, so that no step after the warnings can be reached';

/** The deadlines that are no control, on the same calendar. */
export const deadlineWalks: readonly Walk[] = [
  {
    rule: 'F01',
    why: 'Saturday evening through the night of 25 hours; told at night to the duty officer as well',
    from: '2031-10-25 22:00',
    start: [chair],
    meet: ['give-written-notice', { placement: '@0' }],
    told: [
      ['w1', '2031-10-26 09:00', 'B01 DV1'],
      ['w2', '2031-10-26 15:00', 'B01 DV1 TL1'],
      ['due', '2031-10-26 21:00', 'B01 DV1 TL1'],
      ['e1', '2031-10-26 22:00', 'LED'],
      ['e2', '2031-10-27 01:00', 'DIR'],
    ],
  },
  {
    rule: 'F02',
    why: 'seven days from the night before summer time begins',
    from: '2031-03-29 22:00',
    start: [chair],
    meet: ['record-committee-ruling', { placement: '@0', approved: true }],
    told: [
      ['w1', '2031-04-02 06:00', 'B01'],
      ['w2', '2031-04-03 06:00', 'B01 TL1'],
      ['w3', '2031-04-04 06:00', 'LED TL1'],
      ['due', '2031-04-06 00:00', 'B01 LED TL1'],
      ['e1', '2031-04-06 06:00', 'DIR'],
    ],
  },
  {
    rule: 'F03',
    why: 'a month that ends in the midst of Easter',
    from: '2031-03-12 10:00',
    start: [chair],
    meet: ['end-acute-placement', { placement: '@0', outcome: 'home' }],
    told: [
      ['w1', '2031-03-28 06:00', 'B01'],
      ['w2', '2031-04-10 06:00', 'B01 TL1'],
      ['w3', '2031-04-11 06:00', 'LED TL1'],
      ['due', '2031-04-13 00:00', 'B01 LED TL1'],
      ['e1', '2031-04-13 06:00', 'DIR'],
    ],
  },
  {
    rule: 'F04',
    why: 'four weeks end on Maundy Thursday',
    from: '2031-03-13 10:00',
    start: [['receive-complaint']],
    meet: ['reassess-complaint', { complaint: '@0', outcome: 'forwarded' }],
    told: [
      ['w1', '2031-03-27 06:00', 'B01'],
      ['w2', '2031-04-03 06:00', 'B01'],
      ['due', '2031-04-11 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F05',
    why: 'seven arbejdsdage over Easter: 4, 7, 8, 9, 15, 16 and 17 April',
    from: '2031-04-03 10:00',
    start: [['request-access', { kind: 'file' }]],
    meet: ['answer-access', { request: '@0', inFull: true }],
    told: [
      ['w1', '2031-04-15 06:00', 'B01'],
      ['due', '2031-04-18 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F06',
    from: '2031-01-31 10:00',
    start: [['request-access', { kind: 'data' }]],
    meet: ['answer-access', { request: '@0', inFull: true }],
    told: [
      ['w1', '2031-02-14 06:00', 'B01'],
      ['w2', '2031-02-21 06:00', 'B01'],
      ['due', '2031-03-01 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F07',
    from: '2031-02-20 10:00',
    start: [['apply', { area: 'support' }]],
    meet: ['answer-application', { request: '@0', outcome: 'granted' }],
    told: [
      ['w1', '2031-03-20 06:00', 'B01'],
      ['w2', '2031-04-07 06:00', 'B01'],
      ['due', '2031-04-18 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F08',
    why: 'over Easter five hverdage before lie earlier than half of the two weeks: who had the later word is spared the other',
    from: '2031-04-01 10:00',
    start: [['child-request']],
    meet: ['answer-application', { request: '@0', outcome: 'granted' }],
    told: [
      ['w2', '2031-04-03 06:00', 'B01'],
      ['due', '2031-04-16 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F09',
    why: 'a day that Ankestyrelsen set on Easter Monday is not moved',
    from: '2031-03-03 10:00',
    start: [['set-authority-deadline', { due: '2031-04-14' }]],
    meet: ['answer-authority', { deadline: '@0' }],
    told: [
      ['w1', '2031-04-07 06:00', 'B01'],
      ['due', '2031-04-15 00:00', 'B01'],
      ['e1', '2031-04-21 06:00', 'TL1'],
    ],
  },
  {
    rule: 'F10',
    why: 'six months before 31 December is 30 June; three months before that, summer time begins',
    birthDay: '2013-12-31',
    from: '2031-01-06 10:00',
    start: [['start-measure', { kind: 'placement' }]],
    meet: ['decide', { kind: 'youthSupport' }, 'VIS'],
    told: [
      ['w1', '2031-03-30 06:00', 'B01'],
      ['w2', '2031-05-30 06:00', 'B01 TL1'],
      ['due', '2031-07-01 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F11',
    birthDay: '2015-02-28',
    from: '2031-01-06 10:00',
    start: [benefit],
    meet: ['prepare-transition', { finished: false }],
    told: [
      ['w1', '2031-03-18 06:00', 'B01'],
      ['w2', '2031-04-23 06:00', 'B01'],
      ['w3', '2031-05-14 06:00', 'B01 TL1'],
      ['due', '2031-05-29 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F12',
    birthDay: '2013-05-31',
    from: '2031-01-06 10:00',
    start: [benefit],
    meet: ['prepare-transition', { finished: true }],
    told: [
      ['w1', '2031-02-28 06:00', 'B01'],
      ['w2', '2031-04-30 06:00', 'B01 TL1'],
      ['due', '2031-06-01 00:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F13',
    why: passes,
    birthDay: '2016-06-15',
    from: '2031-01-06 10:00',
    start: [],
    told: [
      ['w1', '2031-03-15 06:00', 'B01'],
      ['w2', '2031-05-15 06:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F14',
    why: passes,
    birthDay: '2015-04-13',
    from: '2031-01-06 10:00',
    start: [],
    told: [
      ['w1', '2031-01-13 06:00', 'B01'],
      ['w2', '2031-03-13 06:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F15',
    why: passes,
    birthDay: '2013-06-30',
    from: '2031-01-06 10:00',
    start: [],
    told: [
      ['w1', '2031-03-30 06:00', 'B01'],
      ['w2', '2031-05-30 06:00', 'B01 TL1'],
    ],
  },
  {
    rule: 'F16',
    from: '2031-03-03 10:00',
    start: [['request-statement', { from: 'skole', due: '2031-04-01' }]],
    meet: ['receive-statement', { statement: '@0' }],
    told: [
      ['w1', '2031-03-25 06:00', 'B01'],
      ['due', '2031-04-02 00:00', 'B01'],
      ['e1', '2031-04-08 06:00', 'TL1'],
    ],
  },
  {
    rule: 'F17',
    why: 'agreed for Maundy Thursday',
    from: '2031-03-03 10:00',
    start: [['agree-meeting', { on: '2031-04-10' }]],
    meet: ['hold-meeting', { meeting: '@0' }],
    told: [
      ['w1', '2031-04-03 06:00', 'B01'],
      ['due', '2031-04-11 00:00', 'B01'],
      ['e1', '2031-04-17 06:00', 'TL1'],
    ],
  },
  {
    rule: 'F18',
    why: 'a year that ends the day before a leap day',
    from: '2031-02-28 10:00',
    start: [['decide', { kind: 'placement', consent: false }, 'BUU']],
    meet: ['decide', { kind: 'placement', consent: false }, 'BUU'],
    told: [
      ['w1', '2031-10-28 06:00', 'B01'],
      ['w2', '2031-12-28 06:00', 'B01 TL1'],
      ['w3', '2032-02-14 06:00', 'LED TL1'],
      ['due', '2032-02-29 00:00', 'B01 LED TL1'],
      ['e1', '2032-02-29 06:00', 'DIR'],
    ],
  },
  {
    rule: 'F19',
    why: 'six months from 31 August end on a leap day',
    from: '2031-08-31 10:00',
    start: [
      ['start-measure', { kind: 'placement' }],
      ['decide', { kind: 'returnHome', regarding: '@0' }, 'VIS'],
    ],
    meet: ['end-measure', { measure: '@0' }],
    told: [
      ['w1', '2032-01-29 06:00', 'B01'],
      ['w2', '2032-02-15 06:00', 'B01'],
      ['due', '2032-03-01 00:00', 'B01 TL1'],
    ],
  },
];
