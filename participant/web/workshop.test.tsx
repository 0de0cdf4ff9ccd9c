/** What the screens of a workshop say, and to whom. */
import type { Definition, ItemText } from '@shared/definition';
import type { OwnAnswers, Phase, PhoneRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clear, draw, speakFinnish } from './testing/drawing';
import { openStill } from './testing/session';
import { Workshop } from './workshop';

const size: ItemText = {
  id: 'size', step: 'q1', type: 'ordinal', is_fact: false, is_own: false, text: 'Kuinka suuri?', label: 'Koko', help: null,
  options: [{ id: 'small', text: 'Pieni', short: 'Pieni' }, { id: 'large', text: 'Suuri', short: 'Suuri' }],
  minimum: 0, maximum: 0, rows: [], rows_of: '',
};
const written: ItemText = { ...size, id: 'custom', is_own: true, text: 'Hur går det?', label: 'Läget' };
const definition: Definition = {
  version: '1', steps: [{ id: 'q1', title: 'Mitä myytte?', lead: '' }], items: [size, written], roles: [], stages: [], seams: [],
};
const answered: Partial<OwnAnswers> = { answers: [{ item: 'size', round: 1, answer: 'small' }] };

beforeAll(speakFinnish);
afterEach(clear);

function drawAt(phase: Phase, own: Partial<OwnAnswers> = {}, language: PhoneRoom['workshop']['language'] = 'sv'): HTMLElement {
  const view = { phase, round: 1, is_reopened: false };
  const workshop = { language, groups: [], code: 'ABC234', prepared_asis: {} } as unknown as PhoneRoom['workshop'];
  const session = openStill({ items: { size: view, custom: view }, workshop }, own);
  session.definition.value = definition;
  return draw(<Workshop session={session} />);
}

describe('results', () => {
  it('have another heading than the ballot', () => {
    expect(drawAt('open').querySelector('h1')?.textContent).toBe('Mitä myytte?');
    expect(drawAt('revealed').querySelector('h1')?.textContent).toBe('Tulokset: Mitä myytte?');
  });

  it('call an answer marked only to those who gave one', () => {
    expect(drawAt('revealed', answered).querySelector('.lead')?.textContent).toContain('Oma vastauksesi on merkitty');
    expect(drawAt('revealed').querySelector('.lead')?.textContent).toBe('Näin ryhmä vastasi.');
  });
});

describe('a ballot', () => {
  it('says nothing of a question that is still fresh', () => {
    expect(drawAt('open').textContent).not.toContain('Ei vastausta');
  });

  it('marks the language of what a facilitator wrote, where the phone speaks another', () => {
    const languages = (place: ParentNode) => [...place.querySelectorAll('.item [lang]')].map((one) => [one.textContent, one.getAttribute('lang')]);

    expect(languages(drawAt('open'))).toEqual([['Hur går det?', 'sv'], ['Pieni', 'sv'], ['Suuri', 'sv']]);
    expect(languages(drawAt('open', {}, 'fi'))).toEqual([]);
  });
});
