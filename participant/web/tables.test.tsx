/** Tables on the phone: tiles that are tapped, and one press that accepts all but the exceptions. */
import type { Definition, ItemText } from '@shared/definition';
import type { AnswerValue, RoleView, StructureView } from '@shared/protocol.gen';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BallotItem } from './ballot';
import { offerFor, Table } from './tables';
import { button, clear, draw, press, speakFinnish, wordsOf } from './testing/drawing';

const role = (id: string, short: string) => ({ id, name: `${short}, koko nimi`, short, does: `${short} tekee.`, own: '', stages: [] });
const definition: Definition = {
  version: '1', steps: [], items: [], stages: [], seams: [], segments: [], unasked_items: [],
  roles: [role('mkt', 'Markkinoija'), role('field', 'Kenttämyyjä'), role('bid', 'Tarjouspäällikkö')],
};
const table = (options: ItemText['options']): ItemText => ({
  id: 'table', step: 'today', type: 'state_grid', shape: 'table', is_fact: true, is_own: false, text: 'table', label: 'table', help: null,
  options, minimum: 0, maximum: 0, rows: ['mkt', 'field', 'bid'], rows_of: 'role', is_shuffled: false,
});
const option = (id: string, short: string) => ({ id, text: short, short });
const today = table([option('none', 'Ei ole'), option('part', 'Ohessa'), option('own', 'Oma rooli')]);
const consent = table([option('1', 'En hyväksy'), option('2', 'Varauksia'), option('3', 'Hyväksyn'), option('4', 'Kannatan'), option('5', 'Täysi tuki')]);

beforeAll(speakFinnish);
afterEach(clear);

interface Given {
  answers: AnswerValue[];
  touched: string[];
  place: HTMLElement;
}

function drawTable(item: ItemText, answer?: AnswerValue, more: { proposed?: Record<string, string>; structure?: StructureView } = {}): Given {
  const given: Given = { answers: [], touched: [], place: document.body };
  given.place = draw(
    <Table
      definition={definition} item={item} answer={answer} mark={null} isSaved={false} lang={undefined}
      structure={more.structure ?? null} proposed={more.proposed ?? {}} abstain={<i />}
      onTouch={(row) => given.touched.push(row)} onAnswer={(value) => given.answers.push(value)}
    />,
  );
  return given;
}

const asked = (text: ItemText, answer?: AnswerValue) => ({ text, answer, phase: 'open', round: 1, saved: answer, isUnsent: false }) as BallotItem;
const tiles = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('.tile')];

describe('today\'s roles', () => {
  it.each([
    [undefined, 'own'],
    [{ field: 'own' }, 'part'],
    [{ field: 'part' }, 'none'],
    [{ field: 'none' }, 'own'],
  ])('a tap on a tile after %j says %s', (answer, state) => {
    const { place, answers, touched } = drawTable(today, answer);

    press(tiles(place)[1] ?? place);

    expect(answers).toEqual([{ field: state }]);
    expect(touched).toEqual(['field']);
  });

  it('are said in words, a proposal as one', () => {
    const { place } = drawTable(today, { field: 'part' }, { proposed: { mkt: 'own' } });

    expect(tiles(place).map(wordsOf)).toEqual([
      'Markkinoija Oma rooli, ehdotus',
      'Kenttämyyjä Ohessa',
      'Tarjouspäällikkö, Ei ole',
    ]);
  });

  it('explain themselves on request', () => {
    const { place } = drawTable(today);

    press(button(place, 'Näytä, mitä roolit tekevät'));

    expect(tiles(place)[2]?.textContent).toContain('Tarjouspäällikkö tekee.');
  });

  it('are whole with one press: the rest as proposed, or not there', () => {
    const offer = offerFor(asked(today, { field: 'part' }), { mkt: 'own' });

    expect(offer?.label).toBe('Valmis, muita ei ole');
    expect(offer?.detail).toBe('Oma rooli: 1, Ohessa: 1');
    expect(offer?.answer).toEqual({ mkt: 'own', field: 'part', bid: 'none' });
    expect(offerFor(asked(today, offer?.answer), {})).toBeNull();
  });
});

describe('the consent', () => {
  const roles = [
    { role: 'mkt', status: 'own', host: null, standing: null },
    { role: 'field', status: 'own', host: null, standing: null },
    { role: 'bid', status: 'hat', host: 'field', standing: null },
  ] as unknown as RoleView[];
  const structure = { roles, has_consensus: true, alternative: [] } as unknown as StructureView;

  it('is given to every role with one press', () => {
    const { place, answers } = drawTable(consent, undefined, { structure });

    press(place.querySelector('.accept') ?? place);

    expect(answers).toEqual([{ mkt: '3', field: '3', bid: '3' }]);
  });

  it('keeps the exceptions made before it', () => {
    const { place, answers } = drawTable(consent, { field: '2' }, { structure });

    expect(wordsOf(place.querySelector('.accept'))).toBe('Voin hyväksyä muutpaitsi 1 roolin');
    press(place.querySelector('.accept') ?? place);

    expect(answers).toEqual([{ mkt: '3', field: '2', bid: '3' }]);
  });

  it('has the structure in sight: dedicated roles with their hats, and each hat with its role', () => {
    const { place } = drawTable(consent, { field: '2' }, { structure });

    expect([...place.querySelectorAll('summary')].map((one) => one.textContent)).toEqual(['Päätoimiset roolit', 'Hatut']);
    expect(tiles(place).map(wordsOf)).toEqual([
      'Markkinoija', 'KenttämyyjäVarauksia · + Tarjouspäällikkö', 'Tarjouspäällikköhoitaa: Kenttämyyjä',
    ]);
  });

  it('is changed for one role under its tile', () => {
    const { place, answers } = drawTable(consent, { mkt: '3', field: '3', bid: '3' }, { structure });

    press(tiles(place)[0] ?? place);
    press(place.querySelectorAll<HTMLElement>('.scale input')[1] ?? place);

    expect(answers).toEqual([{ mkt: '2', field: '3', bid: '3' }]);
  });

  it('is never given by going on', () => {
    expect(offerFor(asked(consent), {})).toBeNull();
    expect(offerFor(asked(consent, { mkt: '3', field: '2', bid: '3' }), {})).toEqual({ label: 'Valmis, 1 poikkeus' });
  });
});
