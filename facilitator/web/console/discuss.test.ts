/** What is worth talking about now. */
import { expect, it } from 'vitest';
import type { DiscussView, StructureView } from '@shared/protocol.gen';
import { room } from '../testing/rooms';
import { worthDiscussing } from './discuss';

const size: DiscussView = { item: 'size', agreement: 0.4, changes: [], votes_to_flip: 3 };
const structure = { discuss_next: [size] } as unknown as StructureView;

it('names a divided question once it is locked', () => {
  expect(worthDiscussing(room('q1', { size: 'locked' }, { structure }))).toEqual([size]);
});

it('leaves out a question that is being answered again, which has no answers to talk about yet', () => {
  expect(worthDiscussing(room('q1', { size: 'open' }, { structure }))).toEqual([]);
});
