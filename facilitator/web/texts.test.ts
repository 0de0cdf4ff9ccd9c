/** What is looked up of a role for the console. */
import type { Definition } from '@shared/definition';
import { beforeAll, describe, expect, it } from 'vitest';
import { show } from './languages';
import { Texts } from './texts';

const role = { id: 'mkt', name: 'Markkinoinnin asiantuntija', short: 'Markkinoija', does: '', own: 'Heti alusta.', stages: ['aware'] };
const texts = new Texts({ version: '1', steps: [], items: [], roles: [role], stages: [], seams: [], segments: [] } as unknown as Definition);

beforeAll(() => show('en'));

describe('the rule of thumb of a role', () => {
  it('says when the role is a main job', () => {
    expect(texts.roleRule('mkt')).toContain('Heti alusta.');
  });

  it('is empty where the role is not known', () => {
    expect(texts.roleRule('other')).toBe('');
  });
});
