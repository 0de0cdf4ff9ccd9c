/** A control that makes way for another hands its focus over: nobody is thrown back to the top of the page. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { act } from 'preact/test-utils';
import { Answering } from './answering';
import { Comments } from './comments';
import { Grid } from './grid';
import { button, clear, draw, focused, press, speakFinnish } from './testing/drawing';
import { openStill, type StillSession } from './testing/session';

const item = (id: string, changes: Partial<ItemText> = {}): ItemText => ({
  id, step: 'q1', type: 'ordinal', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: 'role', ...changes,
});
const size = item('size', { label: 'Kaupan koko' });
const definition: Definition = { version: '1', steps: [], items: [], roles: [], stages: [], seams: [] };

beforeAll(speakFinnish);
afterEach(clear);

describe('a comment', () => {
  const comment = { id: 'c1', item: 'size', text: 'Hinta ratkaisee' };

  function drawComments(session: StillSession, isAsked = false): HTMLElement {
    return draw(<Comments session={session} item={size} isOpen isAsked={isAsked} />);
  }

  it('is written at once where its button was, and the button names the question', () => {
    const place = drawComments(openStill());

    expect(button(place, 'Kommentoi').getAttribute('aria-label')).toBe('Kommentoi: Kaupan koko');
    press(button(place, 'Kommentoi'));

    expect(focused()).toBe('Kommentoi: Kaupan koko');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('gives way to its button once it is sent', () => {
    const session = openStill();
    const place = drawComments(session);
    press(button(place, 'Kommentoi'));
    act(() => session.write('size', 'Hinta'));

    press(button(place, 'Lähetä'));

    expect(session.box.value.entries).toMatchObject([{ kind: 'comment', text: 'Hinta' }]);
    expect(document.activeElement).toBe(button(place, 'Kommentoi'));
  });

  it('that a question asks for leaves the focus on its button', () => {
    const session = openStill();
    const place = drawComments(session, true);
    act(() => session.write('size', 'Hinta'));

    press(button(place, 'Lähetä'));

    expect(document.activeElement).toBe(button(place, 'Lähetä'));
    expect(button(place, 'Lähetä').getAttribute('aria-disabled')).toBe('true');
    press(button(place, 'Lähetä'));
    expect(session.box.value.entries).toHaveLength(1);
  });

  it('is changed in its field, and left by the button that opened it', () => {
    const place = drawComments(openStill({}, { comments: [comment] }));

    press(button(place, 'Muokkaa'));
    expect(focused()).toBe('Kommenttisi');
    press(button(place, 'Peruuta'));

    expect(document.activeElement).toBe(button(place, 'Muokkaa'));
  });

  it('is removed only after asking, and the focus is never lost', () => {
    const session = openStill({}, { comments: [comment] });
    const place = drawComments(session);

    press(button(place, 'Poista'));
    expect(focused()).toBe('Poistetaanko kommentti?');
    expect(session.box.value.entries).toEqual([]);
    press(button(place, 'Peruuta'));
    expect(document.activeElement).toBe(button(place, 'Poista'));
    press(button(place, 'Poista'));
    press(button(place, 'Poista'));

    expect(session.box.value.entries).toMatchObject([{ kind: 'edit', comment: 'c1', text: '' }]);
    expect(document.activeElement).toBe(button(place, 'Kommentoi'));
  });
});

function Answered({ asked, first }: { asked: ItemText; first: AnswerValue | undefined }) {
  const answer = answers;
  if (answer.value === UNSET) answer.value = first;
  const props = { definition, item: asked, answer: answer.value as AnswerValue | undefined, mark: null, isSaved: false, lang: undefined, roles: [], proposed: {} };
  const onAnswer = (given: AnswerValue) => (answer.value = given);
  return asked.type === 'state_grid' ? (
    <Grid {...props} abstain={<i />} onAnswer={onAnswer} />
  ) : (
    <Answering {...props} onAnswer={onAnswer} />
  );
}
const UNSET = 'unset';
const answers = signal<AnswerValue | undefined>(UNSET);

function drawAnswering(asked: ItemText, first?: AnswerValue): HTMLElement {
  answers.value = UNSET;
  return draw(<Answered asked={asked} first={first} />);
}

describe('a ranking', () => {
  const ranked = item('friction', { type: 'rank_top3', rows: ['a', 'b', 'c', 'd'] });

  it('keeps the focus on the row that was moved up', () => {
    const place = drawAnswering(ranked, ['a', 'b', 'c']);

    press(place.querySelectorAll<HTMLElement>('[aria-label^="Siirrä ylöspäin"]')[0] ?? place);

    expect(answers.value).toEqual(['b', 'a', 'c']);
    expect(focused()).toBe('Poista: b');
  });

  it('moves the focus from a row that was taken out to where it is chosen again', () => {
    const place = drawAnswering(ranked, ['a', 'b', 'c']);

    press(place.querySelector<HTMLElement>('[aria-label="Poista: b"]') ?? place);

    expect(answers.value).toEqual(['a', 'c']);
    expect(document.activeElement).toBe(button(place, 'b'));
  });
});

describe('a table', () => {
  const options = [
    { id: 'none', text: 'Ei ole lainkaan', short: 'Ei ole' },
    { id: 'own', text: 'Oma tekijä', short: 'Oma rooli' },
  ];
  const table = item('asis', { type: 'state_grid', rows: ['a', 'b'], options });

  it('moves the focus to the last row when the rest is marked', () => {
    const place = drawAnswering(table, { a: 'own' });

    press(button(place, 'Merkitse viimeinenkin: Ei ole lainkaan'));

    expect(document.activeElement?.getAttribute('name')).toBe('asis.b');
  });

  it('names every choice by what is seen first', () => {
    const numbered = item('consent', { type: 'state_grid', rows: ['a'], options: [...options, { id: 'x', text: 'X', short: 'X' }, { id: 'y', text: 'Y', short: 'Y' }] });
    const names = (place: ParentNode) => [...place.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));

    expect(names(drawAnswering(table)).slice(0, 2)).toEqual(['Ei ole lainkaan', 'Oma rooli: Oma tekijä']);
    expect(names(drawAnswering(numbered)).slice(0, 2)).toEqual(['1: Ei ole lainkaan', '2: Oma tekijä']);
  });
});
