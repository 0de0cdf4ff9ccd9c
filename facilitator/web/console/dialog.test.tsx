/** A dialog takes the focus to what it is opened for. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../languages';
import { clear, draw } from '../testing/drawing';
import { Confirm, Dialog } from '@shared/parts/dialog';

beforeAll(() => show('en'));
afterEach(clear);

const focused = (): string | null => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? null;

describe('an opened dialog has the focus', () => {
  it('in its first field, not on the cross', () => {
    draw(
      <Dialog title="Name it" onClose={() => {}}>
        <button type="button">Before</button>
        <input name="first" />
        <input name="second" />
      </Dialog>,
    );

    expect(focused()).toBe('first');
  });

  it('in its first field, when that comes later', () => {
    const dialog = (field: boolean) => (
      <Dialog title="Name it" onClose={() => {}}>
        {field && <input name="first" />}
        <button type="button">Save</button>
      </Dialog>
    );
    draw(dialog(false));
    draw(dialog(true));

    expect(focused()).toBe('first');
  });

  it('on the choice that is made, where the first field is a choice', () => {
    draw(
      <Dialog title="Choose" onClose={() => {}}>
        <input type="radio" name="a" />
        <input type="radio" name="chosen" checked />
      </Dialog>,
    );

    expect(focused()).toBe('chosen');
  });

  it('on what changes nothing, where it asks before something is lost', () => {
    draw(<Confirm title="Delete?" text="It is gone." action="Delete" isDangerous onConfirm={() => {}} onClose={() => {}} />);

    expect(focused()).toBe('Cancel');
  });
});
