import { errorEntry } from '../../../domain/errors/registry';
import { proofProblemCodes } from '../../../journal/proof/problem';

test('everything a verification may find wrong stands in the registry', () => {
  const codes = proofProblemCodes.map((code) => `PROOF_${code.toUpperCase().replaceAll('-', '_')}`);
  expect(codes.filter((code) => !errorEntry(code))).toEqual([]);
});
