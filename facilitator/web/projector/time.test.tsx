/** The timer on the wall: what happens when it is up, and in a pause. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { followClock } from '../clock';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { room as consoleRoom, texts } from '../testing/rooms';
import { PauseScene } from './projector';
import { StepScene } from './step';

const NOW_S = 1_000;

function room(more: Partial<ProjectorRoom>, phase: 'open' | 'locked' = 'open'): ProjectorRoom {
  return { ...consoleRoom('q1', { size: phase }), groups: null, wifi: null, ...more };
}

beforeAll(() => show('en'));
beforeEach(() => followClock(() => NOW_S));
afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

describe('when the time is up', () => {
  it('the wall says that answers still count, as long as they do', () => {
    const over = { timer_ends_at: NOW_S };

    expect(draw(<StepScene room={room(over)} texts={texts} size={{ width: 1920, height: 996 }} />).textContent).toContain('you can still answer');
    expect(draw(<StepScene room={room(over, 'locked')} texts={texts} size={{ width: 1920, height: 996 }} />).textContent).not.toContain('still answer');
    expect(draw(<StepScene room={room({ timer_ends_at: NOW_S + 1 })} texts={texts} size={{ width: 1920, height: 996 }} />).textContent).not.toContain('still answer');
  });
});

describe('in a pause', () => {
  it('the wall says how much of the answering time is left afterwards', () => {
    const place = draw(<PauseScene room={room({ is_paused: true, timer_left_s: 65 })} />);

    expect(place.textContent).toContain('1:05 left to answer');
  });

  it('the time of the pause itself counts down', () => {
    const place = draw(<PauseScene room={room({ is_paused: true, timer_ends_at: NOW_S + 600 })} />);

    expect(place.textContent).toContain('10:00');
    expect(place.textContent).not.toContain('left to answer');
  });
});
