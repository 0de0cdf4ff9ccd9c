/** An open question on the wall: whether answers that differ are checked or discussed is said before anyone answers. */
import type { ProjectorRoom } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { room as consoleRoom, texts } from '../testing/rooms';
import { StepScene } from './step';

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
