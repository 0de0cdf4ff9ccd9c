/** Own questions: what is sent of them, what is wrong with options, and how the list moves. */
import { describe, expect, it } from 'vitest';
import {
  askedIn,
  asSent,
  asTyped,
  differs,
  emptyQuestion,
  moveQuestion,
  moveText,
  optionProblems,
  type OwnItem,
  withoutQuestion,
  withQuestion,
} from './own';

const item = (id: string, step = 'q1'): OwnItem => ({
  id,
  step,
  type: 'ordinal',
  text: `${id}?`,
  label: id,
  options: ['low', 'high'],
  is_asked: false,
});
const idsOf = (items: readonly object[]) => items.map((one) => ('id' in one ? one.id : 'new'));

describe('what is sent', () => {
  it('has no spaces around it, no empty options and no id', () => {
    const typed = { ...item('a'), text: ' How? ', label: ' ', options: [' low', '', 'high '] };
    expect(asSent(typed)).toEqual({ step: 'q1', type: 'ordinal', text: 'How?', label: '', options: ['low', 'high'] });
  });

  it('has no options where people write freely, though they stay in the form', () => {
    expect(asSent({ ...item('a'), type: 'comment' }).options).toEqual([]);
  });

  it('differs only by what would be sent', () => {
    const empty = emptyQuestion('q1');
    expect(differs(empty, { ...empty, options: [' ', '', '', ''] })).toBe(false);
    expect(differs(empty, { ...empty, text: 'W' })).toBe(true);
    expect(differs(empty, { ...empty, step: 'q2' })).toBe(true);
  });
});

describe('what is edited', () => {
  const long = 'How often is a lead left waiting?';

  it.each([
    ['Why?', 'Why?', ''],
    [long, 'How often is a lead left wait…', ''],
    [long, 'Waiting leads', 'Waiting leads'],
  ])('of %s with the short name %s has %j in that field', (text, label, field) => {
    expect(asTyped({ ...item('a'), text, label }).label).toBe(field);
  });
});

describe('options', () => {
  it('are too few at the first empty one', () => {
    expect(optionProblems(['', '', ''])).toEqual(['few', null, null]);
    expect(optionProblems(['low', '', ''])).toEqual([null, 'few', null]);
    expect(optionProblems(['low', '', 'high'])).toEqual([null, null, null]);
  });

  it('are refused at the second of two alike, whatever its case', () => {
    expect(optionProblems(['Low', 'high', 'low '])).toEqual([null, null, 'twice']);
  });

  it('move a place, and stay where they are at the edge', () => {
    expect(moveText(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moveText(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moveText(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moveText(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('the list', () => {
  const items = [item('a'), item('x', 'q2'), item('b'), item('c')];

  it('takes a new question at its end, and a changed one where it was', () => {
    const question = asSent(item('new'));
    expect(idsOf(withQuestion(items, null, question))).toEqual(['a', 'x', 'b', 'c', 'new']);
    expect(idsOf(withQuestion(items, 'b', question))).toEqual(['a', 'x', 'new', 'c']);
  });

  it('takes a changed question back that somebody has removed meanwhile', () => {
    expect(idsOf(withQuestion([item('a')], 'b', asSent(item('b'))))).toEqual(['a', 'new']);
  });

  it('is asked step by step, free text after the scales', () => {
    const asked = [{ ...item('words'), type: 'comment' as const }, item('x', 'q2'), item('a'), item('b')];
    expect(idsOf(askedIn('q1', asked))).toEqual(['a', 'b', 'words']);
  });

  it('does not move a scale past free text, which is asked after it anyhow', () => {
    const asked = [item('a'), { ...item('words'), type: 'comment' as const }, item('b')];
    expect(idsOf(moveQuestion(asked, 'a', 1))).toEqual(['b', 'words', 'a']);
    expect(idsOf(moveQuestion(asked, 'words', 1))).toEqual(['a', 'words', 'b']);
  });

  it('moves a question past its neighbour of the same step', () => {
    expect(idsOf(moveQuestion(items, 'b', -1))).toEqual(['b', 'x', 'a', 'c']);
    expect(idsOf(moveQuestion(items, 'b', 1))).toEqual(['a', 'x', 'c', 'b']);
    expect(idsOf(moveQuestion(items, 'x', 1))).toEqual(['a', 'x', 'b', 'c']);
    expect(idsOf(moveQuestion(items, 'c', 1))).toEqual(['a', 'x', 'b', 'c']);
  });

  it('lets one go', () => {
    expect(idsOf(withoutQuestion(items, 'x'))).toEqual(['a', 'b', 'c']);
  });
});
