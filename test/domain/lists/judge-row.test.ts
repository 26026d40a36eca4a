import fc from 'fast-check';
import { judgeRow } from '../../../domain/case/from-list/judge-row';
import { verdictOf } from '../../../domain/case/from-list/verdict';
import { countRow } from './independent-count';
import { anyDay, anyRow } from './random-rows';
import { readRaw } from './read-raw';

const isoOf = (danish: string): string => danish.split('-').reverse().join('-');

describe('the verdict of a row', () => {
  it('is that of a counter written from the page on lists alone, whatever the row holds', () => {
    fc.assert(
      fc.property(anyRow, anyDay, (raw, asOf) => {
        fc.pre(raw['lukket'] === '' || raw['oprettet'] === '' || isoOf(raw['lukket']!) >= isoOf(raw['oprettet']!));
        const row = readRaw(raw);
        expect(verdictOf(row.caseNumber, judgeRow(row, isoOf(asOf)))).toEqual(countRow(raw, asOf));
      }),
      { numRuns: 2000 },
    );
  });
});
