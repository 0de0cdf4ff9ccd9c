/** What the reveal says of a structure. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { describe, expect, it } from 'vitest';
import { SHARED, tellStory } from './story';

const naming = { nameOf: (id: string) => id.toUpperCase(), stagesOf: () => ['sell'], sharedName: 'Shared' };

function role(id: string, more: Partial<RoleView> = {}): RoleView {
  return {
    role: id, status: 'own', host: null, hats: [], override: null, standing: null, change: null, asis: null, stability: 0.95,
    is_borderline: false, certainty: 'firm', ...more,
  } as unknown as RoleView;
}

const storyOf = (...roles: RoleView[]) => tellStory({ roles } as unknown as StructureView, naming);

describe('the story of a reveal', () => {
  it('shows today where anybody has described it', () => {
    expect(storyOf(role('a')).today).toBeNull();

    const story = storyOf(role('a', { asis: 'own', change: 'kept' }), role('b', { asis: 'part', change: 'split_out' }), role('c', { asis: 'none', status: 'none' }));

    expect(story.today?.map(({ role: id }) => id)).toEqual(['a']);
    expect([story.todayHats, story.todayMissing]).toEqual([1, 1]);
  });

  it('calls new what is a role and was none, and gone what was done and will not be', () => {
    const story = storyOf(
      role('kept', { asis: 'own', change: 'kept' }), role('split', { asis: 'part', change: 'split_out' }),
      role('hat', { asis: 'none', change: 'new', status: 'hat', host: 'kept' }), role('gone', { asis: 'own', change: 'removed', status: 'none' }),
    );

    expect(story.cards.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual(['split']);
    expect(story.gone.map(({ role: id }) => id)).toEqual(['gone']);
    expect(story.units[0]?.hats).toEqual([{ id: 'hat', name: 'HAT' }]);
  });

  it('gives hats without a carrier a card, which is counted as no role', () => {
    const story = storyOf(role('a', { status: 'hat' }), role('b', { status: 'hat' }));

    expect(story.cards.map(({ id }) => id)).toEqual([SHARED]);
    expect(story.dedicated).toBe(0);
  });

  it('counts how many roles are firm, likely and open', () => {
    expect(storyOf(role('a'), role('b', { certainty: 'likely' }), role('c', { certainty: 'open' })).certainty).toEqual({ firm: 1, likely: 1, open: 1 });
    expect(storyOf(role('a', { certainty: null })).certainty).toBeNull();
  });
});
