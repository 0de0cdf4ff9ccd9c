/** Days and times as people in Finland read them, whatever the language. */
import { sayMoment, sayTime } from '@shared/moment';
import { describe, expect, it } from 'vitest';
import { show } from './languages';

const FIRST_OF_DECEMBER = new Date(2026, 11, 1, 14, 5);

describe('a moment', () => {
  it.each([
    ['fi', '14.05'],
    ['sv', '14.05'],
    ['en', '14:05'],
  ] as const)('has the time of day as it is written in %s', async (code, time) => {
    await show(code);

    expect(sayTime(FIRST_OF_DECEMBER)).toBe(time);
    expect(sayMoment(FIRST_OF_DECEMBER.getTime() / 1000)).toContain(time);
  });

  it('has the day before the month in English', async () => {
    await show('en');

    expect(sayMoment(FIRST_OF_DECEMBER.getTime() / 1000)).toContain('1 Dec');
  });
});
