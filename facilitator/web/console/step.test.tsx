/** A step on the console: advice can be followed where it is given, and the item on the wall is in sight. */
import type { ConsoleRoom, ItemResult, StructureView } from '@shared/protocol.gen';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw, press } from '../testing/drawing';
import { room, texts } from '../testing/rooms';
import * as live from './live';
import { StepView } from './step';
import { LivePicture } from './workshop';

const divided = { median: null, is_closed: false, has_two_camps: true, high_camp_from: 1, agreement_word: 'weak', n: 8, abstained: 0, round: 1, rows: [], earlier: [], counts: [4, 0, 4] };

function talk(...items: string[]): Partial<ConsoleRoom> {
  const discuss_next = items.map((item) => ({ item, changes: ['hunter'], votes_to_flip: 2, value: 1 }));
  return {
    results: Object.fromEntries(items.map((item) => [item, divided as unknown as ItemResult])),
    structure: { discuss_next, is_complete: true } as unknown as StructureView,
  };
}

const command = vi.spyOn(live, 'command');

beforeAll(() => show('en'));
beforeEach(() => command.mockResolvedValue(true));
afterEach(() => {
  clear();
  vi.clearAllMocks();
  live.looksAt.value = null;
});

describe('a divided and decisive question', () => {
  const revealed = (...items: string[]) =>
    room('q1', { size: 'revealed', cycle: 'revealed' }, { focus: 'cycle', divided: items, ...talk(...items) });
  const row = (place: HTMLElement, item: string): HTMLElement => {
    const found = place.querySelector<HTMLElement>(`[data-item="${item}"]`);
    if (!found) throw new Error(`there is no row of ${item}`);
    return found;
  };

  it('is put on the wall and asked again on its line, without ticking anything', () => {
    const place = draw(<StepView room={revealed('size')} texts={texts} step="q1" />);

    press(button(row(place, 'size'), 'Put on the projector'));
    press(button(row(place, 'size'), 'Ask again'));

    expect(command.mock.calls).toEqual([
      ['focus_item', { item: 'size' }],
      ['start_round', { items: ['size'] }],
    ]);
    expect(place.querySelectorAll('input')).toHaveLength(0);
  });

  it('of several, all are asked again with one press', () => {
    const place = draw(<StepView room={revealed('size', 'cycle')} texts={texts} step="q1" />);

    press(button(place, 'Ask all 2 again'));

    expect(command.mock.calls).toEqual([['start_round', { items: ['size', 'cycle'] }]]);
  });
});

describe('a question on its line', () => {
  const now = room('q1', { size: 'locked', cycle: 'open' });

  it('says what is asked only once it is opened', () => {
    const place = draw(<StepView room={now} texts={texts} step="q1" />);
    expect(place.querySelectorAll('.item-more')).toHaveLength(0);

    press(button(place, 'Label size'));

    expect(place.querySelectorAll('[data-item="size"] .item-more')).toHaveLength(1);
  });

  it('says whether it is a fact or a judgement, and a comment neither', () => {
    const place = draw(<StepView room={now} texts={texts} step="q1" />);

    expect([...place.querySelectorAll('.item-kind')].map((one) => one.textContent)).toEqual(['Judgement', 'Judgement']);
    expect(place.querySelector('.step-head')?.textContent).toContain('Facts are checked, judgements are discussed.');
  });

  it('can be ticked only while questions are being chosen', () => {
    const place = draw(<StepView room={now} texts={texts} step="q1" />);
    expect(place.querySelectorAll('input')).toHaveLength(0);

    press(button(place, 'Choose'));

    expect(place.querySelectorAll('.items input')).toHaveLength(3);
  });

  it('has its moves in a menu', () => {
    const place = draw(<StepView room={now} texts={texts} step="q1" />);

    press(button(place, 'Actions: Label size'));
    press(button(place, 'Open again'));

    expect(command.mock.calls).toEqual([['open_items', { items: ['size'] }]]);
  });
});

describe('the live picture', () => {
  const scrolled: string[] = [];
  const tops: number[] = [];
  beforeEach(() => {
    scrolled.length = tops.length = 0;
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.getAttribute('data-item') ?? '');
    };
    Element.prototype.scrollTo = () => void tops.push(0);
  });
  const picture = (now: ConsoleRoom, stop: string): HTMLElement => {
    act(() => void (live.looksAt.value = stop));
    return draw(
      <LivePicture id="w" room={now} texts={texts} formats={[]} onAsk={() => {}} onOverride={() => {}} />,
    );
  };

  it('follows the item on the wall, and marks it', () => {
    picture(room('q1', { size: 'revealed', cycle: 'revealed' }, { focus: 'size' }), 'q1');
    const place = picture(room('q1', { size: 'revealed', cycle: 'revealed' }, { focus: 'cycle' }), 'q1');

    expect(scrolled).toEqual(['size', 'cycle']);
    expect(place.querySelector('.on-projector')?.textContent).toContain('On the projector');
  });

  it('follows a question that is asked alone in a second round', () => {
    const again = room('q1', { size: 'revealed', cycle: 'open' });
    picture({ ...again, items: { ...again.items, cycle: { phase: 'open', round: 2, is_reopened: false } } }, 'q1');

    expect(scrolled).toEqual(['cycle']);
  });

  it('starts a new step at its top', () => {
    picture(room('q1', { size: 'revealed', cycle: 'revealed' }), 'q1');
    tops.length = 0;
    picture(room('q2', { people: 'open' }), 'q2');

    expect(scrolled).toEqual(['people']);
    tops.length = 0;
    picture(room('q1', { size: 'open', cycle: 'open' }), 'q1');
    expect(tops).not.toEqual([]);
  });
});
