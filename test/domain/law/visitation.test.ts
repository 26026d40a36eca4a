import { materialAsked, meetingFrom, meetingIn } from '../../../domain/law/visitation';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import type { Municipality } from '../../../domain/law/municipality';

const { visitation: _none, ...without } = exampleMunicipality;
const moved: Municipality = {
  ...exampleMunicipality,
  visitation: [
    { from: '2025-01-01', weekday: 3, material: [] },
    { from: '2026-06-01', weekday: 5, material: [{ kinds: ['measure'], rules: ['K06'], steps: ['price'] }] },
  ],
};

describe('the visitation committee’s meetings', () => {
  test.each([
    [exampleMunicipality, '2026-W48', '2026-11-25'],
    [exampleMunicipality, '2025-W01', '2025-01-02'], // New Year’s Day
    [without, '2026-W48', '2026-11-25'],
    [moved, '2026-W22', '2026-05-27'],
    [moved, '2027-W12', '2027-03-30'], // Good Friday
    [moved, '2026-W24', '2026-06-12'],
  ])('are on the municipality’s weekday, or the next working day', (municipality, week, day) => {
    expect(meetingIn(week, municipality)).toBe(day);
  });

  test.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-26', '2026-12-02'],
    ['2024-12-26', '2024-12-27'],
    ['2025-01-01', '2025-01-02'],
    ['2025-01-03', '2025-01-08'],
  ])('a case of %s comes to the meeting of %s', (day, meeting) => {
    expect(meetingFrom(day, exampleMunicipality)).toBe(meeting);
  });

  test('ask for the material of the plan of the day', () => {
    expect(materialAsked('measure', moved, '2026-05-31')).toEqual({ rules: ['K06', 'K07'], steps: ['recommendation'] });
    expect(materialAsked('measure', moved, '2026-06-01')).toMatchObject({ rules: ['K06'], steps: ['price'] });
  });
});
