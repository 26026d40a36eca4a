import { Life, screenedOut } from './life';

const opened = (): Life => {
  const life = new Life();
  life.does('notify', {
    by: 'M01',
    data: { child: 'B1', birthDay: '2016-03-01', notifier: 'professional', worker: 'B01' },
  });
  return life;
};

describe('what is missing is shown, never refused', () => {
  test('parents contacted before the honour-related risk was assessed', () => {
    const life = opened();
    life.does('suspect-honour-conflict');
    const outcome = life.send('contact-parents');
    expect(outcome).toMatchObject({
      kind: 'accepted',
      notices: [{ mendedBy: expect.arrayContaining(['assess-honour-risk']) }],
    });
  });

  test('a decision without the child heard, with the law and the command that mends it', () => {
    const outcome = opened().send('decide', { data: { kind: 'noFurther' } });
    expect(outcome).toMatchObject({ kind: 'accepted' });
    expect(outcome.kind === 'accepted' && outcome.notices.find(({ code }) => code === 'K06')).toMatchObject({
      law: expect.stringContaining('BL § 5'),
      mendedBy: expect.arrayContaining(['hold-conversation']),
    });
  });

  test('a re-evaluation by somebody who has handled the case', () => {
    const life = opened();
    life.does('assess', { data: { danger: false, acute: false } });
    life.does('decide', { by: 'LED', data: { kind: 'measure', consent: true, section: 'BL § 32' } });
    life.does('start-measure');
    const notification = life.does('notify', { by: 'M01', data: { notifier: 'professional' } });
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    expect(life.notices('re-evaluate', { data: { notification } })).toContain('K29');
    const again = life.does('notify', { by: 'M01', data: { notifier: 'professional' } });
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    expect(life.notices('re-evaluate', { by: 'H05', data: { notification: again } })).not.toContain('K29');
  });

  test('a step in time and in order is shown nothing', () => {
    const life = opened();
    expect(life.notices('send-receipt')).toEqual([]);
    const assessment = { by: 'M02', data: { danger: false, acute: false }, text: { reasons: 'Barnet er i sikkerhed' } };
    expect(life.notices('assess', assessment)).toEqual([]);
  });

  test('a step taken late is late, not missing', () => {
    const life = opened().wait({ hours: 40 });
    const assessment = { by: 'M02', data: { danger: false, acute: false }, text: { reasons: 'Barnet er i sikkerhed' } };
    expect(life.notices('assess', assessment)).toEqual([]);
  });

  test('a proposed closure is shown everything the gate will ask for', () => {
    const life = screenedOut();
    const notices = life.notices('propose-closure', { data: { cause: 'purposeMet' } });
    expect(notices).toEqual(expect.arrayContaining(['K21', 'workDone', 'K23']));
    const refusal = life.refuses('approve-closure', { by: 'TLB' });
    expect(refusal.missing?.map(({ code }) => code)).toEqual(expect.arrayContaining([...notices]));
  });
});
