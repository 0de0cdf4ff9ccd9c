/** Seams: a name breaks where its compounds join, and stays the same name. */
import { describe, expect, it } from 'vitest';
import { splitAtSeams } from './seams';

describe('a name', () => {
  it('is split at the seams of its words, whatever their endings', () => {
    expect(splitAtSeams('Uusasiakashankkija', ['Uusasiakas|hankkija'])).toEqual(['Uusasiakas', 'hankkija']);
    expect(splitAtSeams('Asiakaspalvelun asiantuntija', ['Asiakas|palvelu', 'asian|tuntija'])).toEqual(['Asiakas', 'palvelun asian', 'tuntija']);
  });

  it('without seams is one piece', () => {
    expect(splitAtSeams('Inside seller', ['Avain|asiakkaat'])).toEqual(['Inside seller']);
  });
});
