/** A question type that only this file knows is answered on the phone: what the page on adding a type promises. */
import type { ItemText } from '@shared/definition';
import { afterEach, expect, test, vi } from 'vitest';
import { Answering } from '../answering';
import { draw } from '../testing/drawing';
import { isAnswered } from '../view';
import { inWords, missingPart } from '../words';
import { QUESTION_TYPES } from '.';

const item: ItemText = {
  id: 'mood', step: 'q1', type: 'stars', shape: 'levels', is_fact: false, is_own: false, text: 'Montako tähteä?', label: 'Tähdet', help: null,
  options: [], minimum: 1, maximum: 5, rows: [], rows_of: '', is_shuffled: false,
};
const definition = { version: '1', steps: [], items: [item], roles: [], stages: [], seams: [], segments: [], unasked_items: [] };

afterEach(() => {
  delete QUESTION_TYPES['stars'];
});

test('a listed type is answered its own way, and counted as answered', () => {
  QUESTION_TYPES['stars'] = {
    Answering: ({ onAnswer, abstain }) => (
      <div>
        <button type="button" onClick={() => onAnswer(4)}>
          ★★★★
        </button>
        {abstain}
      </div>
    ),
    inWords: (_definition, _item, answer) => '★'.repeat(Number(answer)),
  };
  const onAnswer = vi.fn();

  const drawn = draw(<Answering definition={definition} item={item} answer={undefined} mark={null} isSaved={false} lang={undefined} structure={null} proposed={{}} onTouch={() => {}} onAnswer={onAnswer} />);
  drawn.querySelector('button')?.click();

  expect(onAnswer).toHaveBeenCalledWith(4);
  expect(drawn.querySelectorAll('input[type=radio]')).toHaveLength(1);
  expect(isAnswered({ text: item, answer: 4 })).toBe(true);
  expect(missingPart({ text: item, answer: 4 })).toBe('');
  expect(inWords(definition, item, 4)).toBe('★★★★');
});
