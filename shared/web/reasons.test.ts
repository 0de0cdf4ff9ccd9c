/** The reasons of a role in sentences, the same as the files say them. */
import { beforeAll, expect, test } from 'vitest';
import reasons from '../locales/fi/reasons.ftl';
import type { ItemText } from './definition';
import { byLanguage, LANGUAGES, showLanguage } from './i18n';
import type { RoleView } from './protocol.gen';
import { reasonSentence, type ReasonTexts, turnSentences } from './reasons';

const item = (id: string, is_fact: boolean): ItemText => ({
  id, step: 'q1', type: 'ordinal', shape: 'levels', is_fact, is_own: false, text: id, label: id, help: null,
  options: ['Alle 1', '2', '3', '4', '5'].map((short) => ({ id: short, text: short, short })),
  minimum: 0, maximum: 0, rows: [], rows_of: '', is_shuffled: false,
});
const TEXTS: ReasonTexts = {
  items: new Map([item('deal_size', true), item('small_remote', false), item('channel', true)].map((one) => [one.id, one])),
  segments: undefined,
  itemLabel: (id) => id,
  roleName: () => 'Etämyyjä',
  stageName: (id) => id,
  stagesOf: () => [],
};

const role = (more: Partial<RoleView>): RoleView => ({
  role: 'inside', status: 'own', host: null, hats: [], need: 1, room: 1, margin: 0.2, stability: null, binds: 'need',
  carried_by: null, votes_to_flip: null, flip_item: null, flip_status: null, flip_of: null, is_asis_prepared: false, standing: null, is_borderline: false, asis: null, change: 'kept',
  override: null, certainty: 'firm', unasked: [], companies: [], reasons: [], turns: [], ...more,
});

beforeAll(async () => {
  const words = { default: reasons };
  await showLanguage('fi', byLanguage(Object.fromEntries(LANGUAGES.map((one) => [`/locales/${one}/`, async () => words]))));
});

test('a sentence names the role, since when, and two clauses with the group’s answer', () => {
  const sentence = reasonSentence(role({ reasons: [
    { about: 'small_remote', side: 'high', speaks: 'for', is_assumed: false, level: 5 },
    { about: 'deal_size', side: 'low', speaks: 'for', is_assumed: false, level: 1 },
  ] }), TEXTS);

  expect(sentence).toBe('Etämyyjä säilyy päätoimisena roolina, koska pieniä asiakkaita ei tarvitse tavata ja kauppa on pieni (alle 1).');
});

test('a company’s name for its small customers is in the reasons', () => {
  const small = role({ reasons: [{ about: 'small_remote', side: 'high', speaks: 'for', is_assumed: false, level: 4 }] });

  const sentence = reasonSentence(small, { ...TEXTS, segments: [{ id: 'small', name: 'Pk-yritykset' }] });

  expect(sentence).toContain('koska asiakasryhmässä Pk-yritykset useimpia ei tarvitse tavata');
});

test('without levels a sentence has no answer in it', () => {
  const sentence = reasonSentence(role({ change: null, reasons: [
    { about: 'deal_size', side: 'low', speaks: 'for', is_assumed: false, level: null },
  ] }), TEXTS);

  expect(sentence).toBe('Etämyyjä on päätoiminen rooli, koska kauppa on pieni.');
});

test('what was not asked is open, never not needed', () => {
  const sentence = reasonSentence(role({ status: 'none', change: 'removed', certainty: 'likely', unasked: ['channel'], reasons: [
    { about: 'channel', side: 'low', speaks: 'against', is_assumed: true, level: null },
  ] }), TEXTS);

  expect(sentence).toBe('Etämyyjä jää avoimeksi, koska tätä ei kysytty: ”channel”. Oletimme, että kumppanien osuus myynnistä on pieni.');
});

test('the group’s own decision is not argued with computed clauses', () => {
  const sentence = reasonSentence(role({ standing: { status: 'none', host: null }, change: null, reasons: [
    { about: 'deal_size', side: 'low', speaks: 'for', is_assumed: false, level: 1 },
  ] }), TEXTS);

  expect(sentence).toBe('Etämyyjä ei ole tarpeen.');
});

test('a fact turns a role by its threshold, a view by votes', () => {
  const [fact] = turnSentences(role({ turns: [{ item: 'deal_size', level: 3, status: 'hat', votes: 4, of: 9 }] }), TEXTS);
  const [view] = turnSentences(role({ turns: [{ item: 'small_remote', level: 2, status: 'hat', votes: 4, of: 9 }] }), TEXTS);

  expect(fact).toBe('Jos ”deal_size” olisi ”3”, rooli olisi hattu.');
  expect(view).toContain('4/9');
});
