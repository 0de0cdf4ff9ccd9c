/** Sharing the results says what it does before it does it. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw, press } from '../testing/drawing';
import { room } from '../testing/rooms';
import { FinishView } from './finish';
import * as http from './http';
import * as live from './live';

beforeAll(() => show('en'));
afterEach(clear);

it('publishing asks first, and says that wall and phones show the link', () => {
  vi.spyOn(http, 'request').mockResolvedValue({ ok: false, error: { code: 'server_unreachable', params: {} } });
  const command = vi.spyOn(live, 'command').mockResolvedValue(true);
  const place = draw(<FinishView id="w" room={room('closed')} formats={[]} />);

  press(button(place, 'Publish the results'));

  expect(command).not.toHaveBeenCalled();
  const dialog = document.querySelector('dialog');
  expect(dialog?.textContent).toMatch(/projector.*phones/);
  press(button(dialog ?? place, 'Publish'));
  expect(command.mock.calls).toEqual([['share_results', { is_on: true }]]);
});
