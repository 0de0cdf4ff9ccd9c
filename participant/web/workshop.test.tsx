/** What the screens of a workshop say, and to whom. */
import type { Definition, ItemText } from '@shared/definition';
import type { OwnAnswers, Phase, PhoneRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { button, clear, draw, focused, press, speakFinnish, wordsOf } from './testing/drawing';
import { lazyScreens } from './lazy_screens';
import { openStill } from './testing/session';
import { act } from 'preact/test-utils';
import { Workshop } from './workshop';

const size: ItemText = {
  id: 'size', step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: 'Kuinka suuri?', label: 'Koko', help: null,
  options: [{ id: 'small', text: 'Pieni', short: 'Pieni' }, { id: 'large', text: 'Suuri', short: 'Suuri' }],
  minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false,
};
const written: ItemText = { ...size, id: 'custom', is_own: true, text: 'Hur går det?', label: 'Läget' };
const definition: Definition = {
  version: '1', steps: [{ id: 'q1', title: 'Mitä myytte?', lead: '' }], items: [size, written], roles: [], stages: [], seams: [], segments: [], unasked_items: [],
};
const answered: Partial<OwnAnswers> = { answers: [{ item: 'size', round: 1, answer: 'small' }] };

beforeAll(async () => {
  await speakFinnish();
  lazyScreens.value = await import('./results');
});
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
    expect(drawAt('open').querySelector('h1')?.textContent).toBe('Kuinka suuri?');
    expect(drawAt('revealed').querySelector('h1')?.textContent).toBe('Tulokset: Mitä myytte?');
  });

  it('call an answer marked only to those who gave one', () => {
    expect(drawAt('revealed', answered).querySelector('.lead')?.textContent).toContain('Oma vastauksesi on merkitty');
    expect(drawAt('revealed').querySelector('.lead')?.textContent).toBe('Näin ryhmä vastasi.');
  });
});

describe('the two sides of a split group', () => {
  const phases = (phase: Phase, round: number) => ({ size: { phase, round, is_reopened: false } });
  const drawSplit = (room: Partial<PhoneRoom>, own: Partial<OwnAnswers> = answered): [HTMLElement, ReturnType<typeof openStill>] => {
    const workshop = { language: 'fi', groups: [], code: 'ABC234', prepared_asis: {} } as unknown as PhoneRoom['workshop'];
    const session = openStill({ workshop, ...room }, own);
    session.definition.value = { ...definition, items: [size] };
    return [draw(<Workshop session={session} />), session];
  };
  const result = { item: 'size', round: 1, n: 11, abstained: 0, counts: [5, 6], median: 2, agreement: 0, agreement_word: 'weak', has_two_camps: true, high_camp_from: 1, is_closed: false, rows: [], earlier: [], moved: null } as PhoneRoom['results'][string];
  const revealed = { items: phases('revealed', 1), results: { size: result }, reasons_asked: [{ item: 'size', low: 0, high: 1 }] };

  it('are asked for one line each once the result is shown', () => {
    const [place, session] = drawSplit(revealed);
    const field = place.querySelector<HTMLInputElement>('.reason input');
    expect(place.querySelector('.reason h3')?.textContent).toBe('Vastasit: Pieni. Miksi?');

    act(() => {
      if (field) field.value = 'Ostavat vähän';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press(button(place, 'Lähetä'));

    expect(session.box.value.entries).toMatchObject([{ kind: 'comment', item: 'size', text: 'Ostavat vähän', reason: 1 }]);
  });

  it('are not asked of those who did not answer, nor twice', () => {
    expect(drawSplit(revealed, {})[0].querySelector('.reason')).toBeNull();
    const given = { ...answered, comments: [{ id: 'c', item: 'size', text: 'Ostavat vähän', reason_round: 1 }] };
    const [place] = drawSplit(revealed, given);
    expect(place.querySelector('.reason input')).toBeNull();
    expect(wordsOf(place.querySelector('.reason'))).toContain('Ostavat vähän');
  });

  it('are read beside how the group answered while the question is asked again', () => {
    const { item: _, earlier: __, moved: ___, ...round } = result;
    const [, session] = drawSplit({ items: phases('open', 2), earlier: { size: round } });
    const comment = { item: 'size', upvotes: 0, is_pinned: false, is_answered: false, cluster: '', reason_round: 1 };
    const comments = { revision: 1, left_out: 0, comments: [{ ...comment, id: 'a', text: 'Ostavat vähän', side: 'low' as const }, { ...comment, id: 'b', text: 'Yksi on miljoona', side: 'high' as const }] };
    (session.connection.parts as { value: unknown }).value = { ...session.connection.parts.value, comments };

    const place = draw(<Workshop session={session} />);

    expect(wordsOf(place.querySelector('.earlier'))).toMatch(/kierroksella 1.*matalampi.*Ostavat vähän.*korkeampi.*Yksi on miljoona/);
    expect(place.querySelectorAll('.comments .comment')).toHaveLength(0);
  });
});

describe('answering beforehand', () => {
  const drawUntil = (until: number, own: Partial<OwnAnswers> = {}): HTMLElement => {
    const view = { phase: 'open' as const, round: 1, is_reopened: false };
    const workshop = { language: 'fi', groups: [], code: 'ABC234', prepared_asis: {} } as unknown as PhoneRoom['workshop'];
    const session = openStill({ step: 'lobby', items: { size: view, custom: view }, beforehand: { until }, workshop }, own);
    session.definition.value = definition;
    return draw(<Workshop session={session} />);
  };

  it('says with the first question until when, and who sees the answers', () => {
    const place = drawUntil(12 * 3600);

    expect(place.querySelector('h1')?.textContent).toBe('Kuinka suuri?');
    expect(place.querySelector('[role=note]')?.textContent).toMatch(/^Vastaa ennakkoon viimeistään to 1\.1\..* ei edes vetäjä/);
  });

  it('goes on where it was interrupted, and ends in what can be changed until then', () => {
    expect(drawUntil(12 * 3600, answered).querySelector('h1')?.textContent).toBe('Hur går det?');
    const all = drawUntil(12 * 3600, { answers: [...(answered.answers ?? []), { item: 'custom', round: 1, answer: 'large' }] });
    expect(all.querySelector('[role=note]')?.textContent).toContain('viimeistään');
    expect(all.querySelector('.waiting')).toBeNull();
  });

  it('asks nothing after the time, and says when the rest is answered', () => {
    const place = drawUntil(-1, answered);

    expect(place.querySelector('fieldset')).toBeNull();
    expect(wordsOf(place)).toContain('Tallennetut vastauksesi ovat mukana. Loppuihin voit vastata työpajassa');
  });
});

describe('a ballot', () => {
  it('shows one question at a time, the first without an answer first', () => {
    const questions = (place: ParentNode) => [...place.querySelectorAll('.item h1')].map((one) => one.textContent);

    expect(questions(drawAt('open'))).toEqual(['Kuinka suuri?']);
    const place = drawAt('open', answered);
    expect(questions(place)).toEqual(['Hur går det?']);
    press(place.querySelector('.back') ?? place);
    expect(questions(place)).toEqual(['Kuinka suuri?']);
    expect(focused()).toBe('Kuinka suuri?');
  });

  it('ends in an overview that leads to every question', () => {
    const place = drawAt('open', { answers: [...(answered.answers ?? []), { item: 'custom', round: 1, answer: 'large' }] });
    expect(place.querySelector('h1')?.textContent).toBe('Kaikki 2 vastattu');

    expect([...place.querySelectorAll('.jump')].map(wordsOf)).toEqual(['KokoPieni Tallennettu', 'LägetSuuri Tallennettu']);
    press(place.querySelectorAll<HTMLElement>('.jump')[1] ?? place);
    expect(place.querySelector('h1')?.textContent).toBe('Hur går det?');
  });

  it('says of each question before it is answered whether it is a fact or a view, and explains each once', () => {
    const employees = { ...size, id: 'employees', is_fact: true, text: 'Montako?' };
    const sellers = { ...employees, id: 'sellers', text: 'Montako myyjää?' };
    const view = { phase: 'open' as const, round: 1, is_reopened: false };
    const workshop = { language: 'fi', groups: [], code: 'ABC234', prepared_asis: {} } as unknown as PhoneRoom['workshop'];
    const session = openStill({ items: { employees: view, sellers: view, size: view, custom: view }, workshop }, {});
    session.definition.value = { ...definition, items: [employees, sellers, size, written] };
    const place = draw(<Workshop session={session} />);
    const kindHere = (): string | undefined => place.querySelector('.item .kind')?.textContent?.trim();
    const onward = (): string | undefined => (press(place.querySelector('.dock .next') ?? place), kindHere());

    expect([kindHere(), onward(), onward(), onward()]).toEqual([
      'Tosiasia: vastausten erot tarkistetaan.',
      'Tosiasia',
      'Näkemys: vastausten eroista keskustellaan.',
      undefined,
    ]);
  });

  it('says nothing of a question that is still fresh', () => {
    expect(drawAt('open').textContent).not.toContain('Ei vastausta');
  });

  it('marks the language of what a facilitator wrote, where the phone speaks another', () => {
    const languages = (place: ParentNode) => [...place.querySelectorAll('.item [lang]')].map((one) => [one.textContent, one.getAttribute('lang')]);

    expect(languages(drawAt('open', answered))).toEqual([['Hur går det?', 'sv'], ['Pieni', 'sv'], ['Suuri', 'sv']]);
    expect(languages(drawAt('open', answered, 'fi'))).toEqual([]);
  });
});

describe('a phone that follows the wall', () => {
  const view = { phase: 'revealed', round: 1, is_reopened: false } as const;
  const heading = (place: ParentNode) => place.querySelector('h1')?.textContent;

  function open(focus: string | null): { session: ReturnType<typeof openStill>; place: HTMLElement; show: (focus: string | null) => void } {
    const workshop = { language: 'sv', groups: [], code: 'ABC234', prepared_asis: {} } as unknown as PhoneRoom['workshop'];
    const session = openStill({ items: { size: view, custom: view }, workshop, focus }, answered);
    session.definition.value = definition;
    const place = draw(<Workshop session={session} />);
    const show = (now: string | null) => act(() => {
        session.room.value = session.room.value && { ...session.room.value, focus: now };
      });
    return { session, place, show };
  }

  it('shows the question on the wall by itself, and the others on request', () => {
    const { place, show } = open('size');

    expect(heading(place)).toBe('Kuinka suuri?');
    expect(place.querySelector('.others summary')?.textContent).toBe('Osion toinen tulos');
    show('custom');
    expect(heading(place)).toBe('Hur går det?');
    expect(focused()).toBe('Hur går det?');
    show(null);
    expect(heading(place)).toBe('Tulokset: Mitä myytte?');
  });

  it('waits for anyone who is writing a comment, and goes along by a press', () => {
    const { place, show } = open('size');
    press([...place.querySelectorAll<HTMLElement>('.followed button')].find((one) => one.textContent === 'Kommentoi') ?? place);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');

    show('custom');

    expect(heading(place)).toBe('Kuinka suuri?');
    press(button(place, 'Valkokankaalla on jo: Läget. Siirry tähän kysymykseen'));
    expect(heading(place)).toBe('Hur går det?');
  });
});
