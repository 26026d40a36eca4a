import { agendaItems, type AgendaItem } from '../../../domain/case/decision/agenda';
import { projectCase } from '../../../domain/case/projection';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { rules } from '../../../domain/law/rules';
import { Life } from './life';

function opened(): Life {
  const life = new Life(); // Monday 5 January 2026
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'B01' } });
  return life;
}

function agenda(life: Life): readonly AgendaItem[] {
  return agendaItems(life.state, { now: life.now, law: lawBook, municipality: exampleMunicipality });
}

function missing(life: Life): readonly string[] {
  return agenda(life)[0]?.material.flatMap(({ code, met }) => (met ? [] : [code])) ?? [];
}

const foster = { kind: 'placement', measure: 'familiepleje', step: '4', monthlyPrice: 62_000 };

describe('submitting to the visitation committee', () => {
  test('what the case should bring and lacks is shown, and nothing is refused', () => {
    const shown = opened().notices('submit-to-visitation', { data: { kind: 'placement' } });
    expect(shown).toEqual(
      expect.arrayContaining([
        'K06',
        'K07',
        'examination',
        'planDraft',
        'consent',
        'measure',
        'price',
        'recommendation',
      ]),
    );
  });

  test('material comes in, and the rules that judge decisions judge it', () => {
    const life = opened();
    life.does('submit-to-visitation', { data: foster, text: { recommendation: 'Familiepleje anbefales' } });
    expect(missing(life)).toEqual(expect.arrayContaining(['K06', 'K07', 'examination', 'planDraft', 'consent']));
    expect(missing(life)).not.toEqual(expect.arrayContaining(['price']));
    life.does('hold-conversation', { text: { view: 'Vil bo hos mormor' } });
    life.does('hear-parties');
    life.does('record-consent', { data: { from: 'youngPerson', to: 'placement', given: true } });
    life.does('finish-examination', { data: {}, text: { conclusion: 'Støtte nødvendig' } });
    life.does('adopt-plan', { data: { goals: 2 } });
    expect(missing(life)).not.toEqual(expect.arrayContaining(['K06']));
    expect(missing(life).filter((code) => !code.startsWith('K3'))).toEqual([]);
  });

  test('an earlier decision’s missing hearing is not asked for again', () => {
    const life = opened();
    life.does('decide', { by: 'LED', data: { kind: 'measure', step: '3', consent: true } });
    life.wait({ days: 1 });
    life.does('hold-conversation', { text: { view: 'v' } });
    life.does('submit-to-visitation', { data: { kind: 'youthSupport' } });
    expect(missing(life)).not.toContain('K06');
  });

  test('stands at the next Wednesday meeting and those after it until decided, at the level of the plan', () => {
    const life = opened();
    life.does('submit-to-visitation', { data: { ...foster, consent: true } });
    expect(agenda(life)).toMatchObject([{ submittedOn: '2026-01-05', meeting: '2026-01-07', level: 'visitation' }]);
    life.does('submit-to-visitation', { data: { ...foster, consent: true, meeting: '2026-01-12' } });
    expect(agenda(life)).toMatchObject([{ submission: { seq: life.state.seq }, meeting: '2026-01-14' }]);
  });

  test('without consent it is the committee’s', () => {
    const life = opened();
    life.does('submit-to-visitation', { data: { ...foster, consent: false } });
    expect(agenda(life)).toMatchObject([{ level: 'committee' }]);
  });
});

describe('deciding what was submitted', () => {
  test('the only one that stands is the one decided, granted or refused, and leaves the agenda', () => {
    for (const kind of ['placement', 'refusal']) {
      const life = opened();
      const submission = life.does('submit-to-visitation', { data: foster });
      life.does('decide', { by: 'VIS', data: { kind, consent: true } });
      expect(life.journal.at(-1)?.data).toMatchObject({ submission });
      expect(agenda(life)).toEqual([]);
    }
  });

  test('a decision on something else leaves it standing', () => {
    const life = opened();
    life.does('submit-to-visitation', { data: foster });
    life.does('decide', { by: 'B01', data: { kind: 'examination' } });
    expect(life.journal.at(-1)?.data).not.toHaveProperty('submission');
    expect(agenda(life)).toHaveLength(1);
  });

  test('of two that stand the one named is decided', () => {
    const life = opened();
    const first = life.does('submit-to-visitation', { data: foster });
    const second = life.does('submit-to-visitation', { data: { kind: 'measure', step: '3' } });
    life.does('decide', { by: 'VIS', data: { kind: 'placement', consent: true } });
    expect(agenda(life)).toHaveLength(2);
    life.does('decide', { by: 'VIS', data: { kind: 'placement', consent: true, submission: first } });
    expect(agenda(life).map(({ submission }) => submission.seq)).toEqual([second]);
  });

  test('what is withdrawn leaves the agenda, one or all', () => {
    const life = opened();
    const first = life.does('submit-to-visitation', { data: foster });
    life.does('submit-to-visitation', { data: { kind: 'measure' } });
    life.does('withdraw-from-visitation', { data: { submission: first } });
    expect(agenda(life)).toHaveLength(1);
    life.does('withdraw-from-visitation', {});
    expect(agenda(life)).toEqual([]);
    life.does('submit-to-visitation', { data: foster });
    expect(agenda(life)).toHaveLength(1);
  });

  test('lists are told what stands', () => {
    const life = opened();
    const entry = life.does('submit-to-visitation', { data: foster });
    const judgement = judge(rules, life.state, life.now, lawBook);
    expect(projectCase(life.state, judgement, { clockOffsetMs: 0 }).submissions).toEqual([
      { entry, submittedOn: '2026-01-05' },
    ]);
  });
});
