/** Groups: one that was typed but never added, and those that two facilitators change. */
import { describe, expect, it } from 'vitest';
import { withChanges, withTypedGroup } from './groups';

function formWith(typed: string): HTMLFormElement {
  const form = document.createElement('form');
  const field = document.createElement('input');
  field.name = 'own_group';
  field.value = typed;
  form.append(field);
  return form;
}

describe('a group left in the field', () => {
  it('is taken along', () => {
    expect(withTypedGroup(['Sales'], formWith(' Service '))).toEqual(['Sales', 'Service']);
  });

  it('is not taken twice', () => {
    expect(withTypedGroup(['Sales'], formWith('sales'))).toEqual(['Sales']);
  });

  it('is none when the field is empty', () => {
    expect(withTypedGroup(['Sales'], formWith(' '))).toEqual(['Sales']);
  });

  it('does not go over the number that a workshop takes', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `Group ${index}`);
    expect(withTypedGroup(twelve, formWith('One more'))).toEqual(twelve);
  });
});

describe('groups that two facilitators change at once', () => {
  it('have the changes of both', () => {
    const before = ['Sales', 'Service', 'Marketing'];
    const now = ['Sales', 'Service', 'Production'];
    expect(withChanges(now, before, ['Sales', 'Marketing', 'Finance'])).toEqual(['Sales', 'Production', 'Finance']);
  });

  it('have what both added once', () => {
    expect(withChanges(['Sales', 'Finance'], ['Sales'], ['Sales', 'Finance'])).toEqual(['Sales', 'Finance']);
  });
});
