/** The order of the downloads. */
import { expect, it } from 'vitest';
import { inOrder } from './downloads';

it('puts what people read before what programs read', () => {
  expect(inOrder(['json', 'csv', 'xlsx', 'pdf', 'pptx', 'pictures'])).toEqual([
    'pdf', 'pptx', 'xlsx', 'pictures', 'csv', 'json',
  ]);
});

it('keeps a format it does not know, last', () => {
  expect(inOrder(['odt', 'pdf'])).toEqual(['pdf', 'odt']);
});
