/** Where long words break on a page of large text. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { breakWords, withBreaks } from './large_text';

const spoken = (text: string): string => withBreaks(text).replaceAll('\u00ad', '-');

describe('where a long word may break', () => {
  it.each([
    ['työskentelee', 'työs-ken-te-lee'],
    ['tallentamatta', 'tal-len-ta-matta'],
    ['organisaatiossanne', 'orga-ni-saa-tios-sanne'],
    ['Kuinka monta kohderyhmää?', 'Kuinka monta koh-de-ryh-mää?'],
    ['försäljning', 'för-sälj-ning'],
  ])('%s', (text, broken) => {
    expect(spoken(text)).toBe(broken);
  });

  it('stays as it is once it may break', () => {
    expect(withBreaks(withBreaks('työskentelee'))).toBe(withBreaks('työskentelee'));
  });
});

describe('a page of large text', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
    document.documentElement.style.fontSize = '';
  });

  it.each([
    ['fi', '40px', 'tal\u00adlen\u00adta\u00admatta'],
    ['fi', '16px', 'tallentamatta'],
    ['en', '40px', 'tallentamatta'],
  ])('%s at %s', (lang, size, text) => {
    document.documentElement.lang = lang;
    document.documentElement.style.fontSize = size;
    document.body.innerHTML = '<p>tallentamatta</p><textarea>tallentamatta</textarea>';
    vi.stubGlobal('innerWidth', 320);

    breakWords(document.body);

    expect(document.querySelector('p')?.textContent).toBe(text);
    expect(document.querySelector('textarea')?.textContent).toBe('tallentamatta');
  });
});
