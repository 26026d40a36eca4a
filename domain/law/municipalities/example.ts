import type { Municipality } from '../municipality';

/** The example municipality (Eksempel Kommune): a competence plan, waivers and reopening reasons of the ordinary kind. */
export const exampleMunicipality: Municipality = {
  code: 'eksempel',
  name: 'Eksempel Kommune',
  competence: [
    {
      from: '2015-01-01',
      lines: [
        { kinds: ['noFurther', 'examination', 'refusal'], level: 'worker' },
        { kinds: ['measure'], upToStep: '2', upToMonthlyPrice: 10_000, level: 'worker' },
        { kinds: ['measure'], upToStep: '2', level: 'teamMeeting' },
        { kinds: ['measure'], level: 'leader' },
        { kinds: ['extension', 'ending'], upToStep: '2', upToMonthlyPrice: 10_000, level: 'worker' },
        { kinds: ['extension', 'ending'], upToStep: '3', level: 'teamMeeting' },
        { kinds: ['extension', 'ending'], level: 'leader' },
        { kinds: ['returnHome', 'placement', 'youthSupport'], level: 'visitation' },
        { kinds: ['benefit'], upToMonthlyPrice: 10_000, level: 'worker' },
        { kinds: ['benefit'], level: 'leader' },
      ],
    },
  ],
  waiving: [
    {
      from: '2015-01-01',
      lines: [{ controls: ['K02', 'K04', 'K06', 'K15', 'K19', 'K24'], level: 'leader' }, { level: 'teamMeeting' }],
    },
  ],
  erasing: [{ from: '2015-01-01', lines: [{ level: 'leader' }] }],
  visitation: [
    {
      from: '2015-01-01',
      weekday: 3,
      material: [
        {
          kinds: ['placement'],
          rules: ['K06', 'K07', 'K31', 'K32'],
          steps: ['examination', 'planDraft', 'consent', 'measure', 'price', 'recommendation'],
        },
        { kinds: ['returnHome'], rules: ['K06', 'K07'], steps: ['planDraft', 'recommendation'] },
        { kinds: ['measure'], rules: ['K06', 'K07'], steps: ['examination', 'measure', 'price', 'recommendation'] },
        { kinds: ['extension'], rules: ['K06', 'K13'], steps: ['price', 'recommendation'] },
        { kinds: ['youthSupport'], rules: ['K06'], steps: ['planDraft', 'measure', 'price', 'recommendation'] },
      ],
    },
  ],
  reopening: [{ from: '2015-01-01', reasons: ['newNotification', 'ownKnowledge', 'complaint', 'court', 'moveIn'] }],
};
