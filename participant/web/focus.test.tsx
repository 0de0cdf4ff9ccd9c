/** A control that makes way for another hands its focus over: nobody is thrown back to the top of the page. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue } from '@shared/protocol.gen';
import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { act } from 'preact/test-utils';
import { Comments } from './comments';
import { button, clear, draw, focused, press, speakFinnish, wordsOf } from './testing/drawing';
import { Ranking } from './ranking';
import { Table } from './tables';
import { openStill, type StillSession } from './testing/session';

const item = (id: string, changes: Partial<ItemText> = {}): ItemText => ({
  id, step: 'q1', type: 'ordinal', shape: 'levels', is_fact: false, is_own: false, text: id, label: id, help: null,
  options: [], minimum: 0, maximum: 0, rows: [], rows_of: 'role', is_shuffled: false, ...changes,
});
const size = item('size', { label: 'Kaupan koko' });
const definition: Definition = { version: '1', steps: [], items: [], roles: [], stages: [], seams: [], segments: [], unasked_items: [] };

beforeAll(speakFinnish);
afterEach(clear);

describe('a comment', () => {
  const comment = { id: 'c1', item: 'size', text: 'Hinta ratkaisee', reason_round: 0 };

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
  const props = { definition, item: asked, answer: answer.value as AnswerValue | undefined, mark: null, isSaved: false, lang: undefined, structure: null, proposed: {} };
  const onAnswer = (given: AnswerValue) => (answer.value = given);
  const Way = asked.type === 'state_grid' ? Table : Ranking;
  return <Way {...props} abstain={<i />} onTouch={() => {}} onAnswer={onAnswer} />;
}
const UNSET = 'unset';
const answers = signal<AnswerValue | undefined>(UNSET);

function drawAnswering(asked: ItemText, first?: AnswerValue): HTMLElement {
  answers.value = UNSET;
  return draw(<Answered asked={asked} first={first} />);
}

describe('a ranking', () => {
  const ranked = item('friction', { type: 'rank_top3', shape: 'ranking', rows: ['a', 'b', 'c', 'd'] });
  const rows = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('button.choice')];
  const tap = (place: ParentNode, index: number) => press(rows(place)[index] ?? document.body);

  it('is made in the order of the taps, and says the place of each', () => {
    const place = drawAnswering(ranked);

    for (const index of [2, 0, 3]) tap(place, index);

    expect(answers.value).toEqual(['c', 'a', 'd']);
    expect(rows(place).map(wordsOf)).toEqual(['2a, sija 2', 'b', '1c, sija 1', '3d, sija 3']);
  });

  it('takes no fourth row, and lets one out where it was tapped', () => {
    const place = drawAnswering(ranked, ['a', 'b', 'c']);

    tap(place, 3);
    expect(answers.value).toEqual(['a', 'b', 'c']);
    expect(rows(place)[3]?.getAttribute('aria-disabled')).toBe('true');
    tap(place, 1);

    expect(answers.value).toEqual(['a', 'c']);
    expect(document.activeElement).toBe(rows(place)[1]);
  });
});

describe('a scale over roles', () => {
  const options = ['En hyväksy', 'Varauksia', 'Hyväksyn', 'Kannatan', 'Täysi tuki'].map((short, index) => ({ id: String(index + 1), text: short, short }));
  const consent = item('consent', { type: 'state_grid', shape: 'table', rows: ['a', 'b'], options });

  it('takes the focus from the tile to the scale, whose keys are named by what is seen', () => {
    const place = drawAnswering(consent);

    press(button(place, 'a'));

    expect((document.activeElement as HTMLInputElement).name).toBe('consent.a');
    const keys = [...place.querySelectorAll('.scale label')].map(wordsOf);
    expect(keys).toEqual(['1 En hyväksy', '2 Varauksia', '3 Hyväksyn', '4 Kannatan', '5 Täysi tuki']);
  });
});
