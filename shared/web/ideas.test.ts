/** Which ideas are kept: the cases that shared/workshop/ideas.py has too. */
import { expect, it } from 'vitest';
import { keptIdeas } from './ideas';

const idea = (id: string, text: string, changes = {}) => ({ id, item: 'a', text, cluster: '', ...changes });

it('each wording is kept once, whatever its capitals, in the order of writing', () => {
  const kept = keptIdeas([idea('1', 'Fewer meetings'), idea('2', 'One list'), idea('3', 'fewer Meetings')], 'a');
  expect(kept).toEqual([{ text: 'Fewer meetings', ids: ['1', '3'] }, { text: 'One list', ids: ['2'] }]);
});

it('what is grouped is one idea with the words of its heading', () => {
  const kept = keptIdeas([idea('1', 'Fewer meetings', { cluster: 'Meetings' }), idea('2', 'Shorter meetings', { cluster: 'Meetings' })], 'a');
  expect(kept).toEqual([{ text: 'Meetings', ids: ['1', '2'] }]);
});

it('hidden ideas and those given to another question are left out', () => {
  expect(keptIdeas([idea('1', 'Shout', { is_hidden: true }), idea('2', 'Other', { item: 'b' })], 'a')).toEqual([]);
});
