/** Where logging in may lead. */
import { expect, it } from 'vitest';
import { problemOf, safeNext } from './accounts';

it.each(['/console', '/console/Cj4pWusq1A7TEXj7jUKgqQ', '/projector/a-b_c'])('%s is one of our pages', (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([null, '', 'https://elsewhere.example/', '//elsewhere.example/console', '/console/../login', '/setup/x', '/console/a/b'])(
  '%s leads to the list instead',
  (path) => {
    expect(safeNext(path)).toBe('/console');
  },
);

it('says why the way back from the provider ended', () => {
  expect(problemOf('?problem=not_invited')).toEqual({ code: 'not_invited', params: {} });
});

it.each(['', '?problem=', '?problem=internal', '?problem=<b>', '?other=not_invited'])('%s is nothing to say', (search) => {
  expect(problemOf(search)).toBeNull();
});
