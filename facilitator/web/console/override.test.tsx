/** Deciding otherwise than was computed takes a reason, and the form says so. */
import type { RoleView, StructureView } from '@shared/protocol.gen';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { show } from '../languages';
import { button, clear, draw } from '../testing/drawing';
import { texts } from '../testing/rooms';
import * as live from './live';
import { OverrideDialog } from './override';

const role = { role: 'hunter', status: 'own', host: null, override: null, standing: null } as unknown as RoleView;

beforeAll(() => show('en'));
afterEach(clear);

it('a decision without a reason says that it needs one, and is not sent', () => {
  const send = vi.spyOn(live, 'setOverride').mockResolvedValue(true);
  const place = draw(
    <OverrideDialog role={role} structure={{ roles: [role] } as StructureView} texts={texts} onClose={() => {}} />,
  );
  const save = button(place, 'Record what was agreed') as HTMLButtonElement;
  const reason = place.querySelector('textarea');
  if (reason) reason.value = '   ';
  act(() => {
    reason?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

  expect(save.disabled).toBe(false);
  act(() => void save.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true })));
  expect(reason?.validity.valid).toBe(false);
  expect(send).not.toHaveBeenCalled();
});
