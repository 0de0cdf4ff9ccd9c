/** What a follow-up is called, and its day as a field has it. */
import { expect, test } from 'vitest';
import { asField } from './followup';

test('a moment is a day by the clock of this machine', () => {
  expect(asField(new Date(2027, 1, 3, 23, 30).getTime() / 1000)).toBe('2027-02-03');
});
