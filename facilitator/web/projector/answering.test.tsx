/** An open question on the wall: whether answers that differ are checked or discussed is said before anyone answers. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { room as consoleRoom, texts } from '../testing/rooms';
import { StepScene } from './step';
import { heightBelow } from './table/answering';

function wallAt(phases: Parameters<typeof consoleRoom>[1]): HTMLElement {
  const room: ProjectorRoom = { ...consoleRoom('q1', phases), groups: null, wifi: null };
  return draw(<StepScene room={room} texts={texts} size={{ width: 1920, height: 996 }} />);
}

beforeAll(() => show('en'));
afterEach(clear);

describe('the kind of what is asked', () => {
  it('is said of one question with what it means', () => {
    expect(wallAt({ size: 'open' }).querySelector('.kind')?.textContent).toBe('Judgement: different answers are discussed.');
  });

  it('is not said of comments alone, nor of results', () => {
    expect(wallAt({ thoughts: 'open' }).querySelector('.kind')).toBeNull();
    expect(wallAt({ size: 'locked' }).querySelector('.kind')).toBeNull();
  });
});

describe('the title of a step', () => {
  it('leaves room for all that is said below it', () => {
    const short = heightBelow(['Deal size'], 'Facts are checked.', 800);
    const names = heightBelow(['Headcount', 'Sellers', 'Hats per person', 'Roles today'], 'Facts are checked.', 800);
    const lead = heightBelow(['The larger the organisation, the more room to specialise. '.repeat(4)], 'Facts are checked.', 800);

    expect(names).toBeGreaterThan(short + 3 * 58);
    expect(lead).toBeGreaterThan(names);
  });
});
