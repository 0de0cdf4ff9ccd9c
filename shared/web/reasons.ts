/** Why a role became what it is, in sentences, as the files say it (shared/report/reasons.py). */
import type { ItemText } from './definition';
import { formatNumber, t } from './i18n';
import type { ClauseView, ItemResult, RoleView, TurnView } from './protocol.gen';
import { type SegmentNames, tNamed } from './segments';
import { decided } from './structure';

/** What the sentences need of a definition's texts. */
export interface ReasonTexts {
  readonly items: ReadonlyMap<string, ItemText>;
  /** What the company calls its segments of customers. */
  readonly segments: SegmentNames;
  itemLabel(id: string): string;
  roleName(id: string): string;
  stageName(id: string): string;
  /** The stages a role works in. */
  stagesOf(role: string): readonly string[];
}

/** The item behind a clause that is not about an answer. */
const RESTS_ON: Readonly<Record<string, string>> = { seats: 'sellers', anchor: 'sellers' };

/** A stage is named as unclear from this place of the ranking up, and only where so many named it. */
const UNCLEAR_TO = 3;
const UNCLEAR_FROM = 2;

/** What a role is and since when, because of what. One sentence, or two where something was not asked. */
export function reasonSentence(role: RoleView, texts: ReasonTexts): string {
  const { status } = decided(role);
  // The group agreed on something else: the computed clauses would argue for what does not hold.
  if (status !== role.status) return `${lead(role, status, texts)}.`;
  const clauses = (role.reasons ?? []).filter((clause) => clause.side);
  const unasked = role.unasked ?? [];
  const assumed = clauses.find((clause) => clause.is_assumed);
  if (status === 'none' && unasked.length > 0 && (role.certainty === 'open' || assumed)) {
    const variables = { role: texts.roleName(role.role), items: unasked.map((item) => quoted(texts.itemLabel(item))).join(', ') };
    return assumed
      ? t('reason-not-asked-assumed', { ...variables, first: plainClause(assumed, texts) })
      : t('reason-not-asked', variables);
  }
  return because(role, clauses, lead(role, status, texts), texts);
}

function because(role: RoleView, clauses: readonly ClauseView[], begun: string, texts: ReasonTexts): string {
  const [one, other] = clauses;
  if (!one) {
    const rests = (role.reasons ?? []).map((clause) => quoted(texts.itemLabel(clause.about)));
    return rests.length > 0 ? `${begun}. ${t('reason-rests-on', { items: rests.join(', ') })}` : `${begun}.`;
  }
  const first = clauseWords(one, texts);
  const second = other ? clauseWords(other, texts) : '';
  if (role.status === 'hat' && clauses.every(({ speaks }) => speaks === 'against')) {
    return t(other ? 'reason-hat-since-and' : 'reason-hat-since-one', { lead: begun, first, second });
  }
  if (!other) {
    const key = role.status === 'hat' ? 'reason-hat-though' : 'reason-because-one';
    return t(key, { lead: begun, first });
  }
  return t(one.speaks === other.speaks ? 'reason-because-and' : 'reason-because-but', { lead: begun, first, second });
}

/** What the group said of the role today, and of its least clear stage, as far as both are shown. */
export function saidSentences(
  role: RoleView,
  results: Readonly<Record<string, ItemResult>>,
  texts: ReasonTexts,
): string[] {
  return [...todaySentence(role, results['asis']), ...frictionSentence(role, results['friction'], texts)];
}

function todaySentence({ role, asis, is_asis_prepared }: RoleView, result: ItemResult | undefined): string[] {
  const counts = result?.rows.find(({ row }) => row === role)?.counts ?? {};
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (!asis || is_asis_prepared || total === 0) return [];
  return [t(`reason-today-${asis}`, { count: counts[asis] ?? 0, total })];
}

function frictionSentence({ role }: RoleView, result: ItemResult | undefined, texts: ReasonTexts): string[] {
  const named = (result?.rows ?? [])
    .filter(({ row, place }) => place > 0 && place <= UNCLEAR_TO && texts.stagesOf(role).includes(row))
    .map(({ row, counts }) => ({ row, count: Object.values(counts).reduce((sum, count) => sum + count, 0) }))
    .filter(({ count }) => count >= UNCLEAR_FROM)
    .sort((a, b) => b.count - a.count);
  const [worst] = named;
  if (!worst || !result) return [];
  return [t('reason-friction', { count: worst.count, total: result.n, stage: texts.stageName(worst.row) })];
}

/** What would make the role something else: the asked answer that takes the fewest votes, and the first unasked one. */
export function turnSentences(role: RoleView, texts: ReasonTexts): string[] {
  const turns = (role.turns ?? []).filter(({ item }) => texts.items.has(item));
  const asked = turns.find(({ votes }) => votes !== null);
  const unasked = turns.find(({ votes }) => votes === null);
  const chosen = [asked, unasked].filter((turn) => turn !== undefined);
  if (chosen.length === 0) return role.certainty && (role.turns ?? []).length === 0 ? [t('reason-turn-no')] : [];
  return chosen.map((turn) => turnWords(turn, texts));
}

function turnWords({ item, level, status, votes, of }: TurnView, texts: ReasonTexts): string {
  const variables = { item: quoted(texts.itemLabel(item)), level: quoted(shortAnswer(item, level, texts)), status };
  if (votes === null || of === null) return t('reason-turn-unasked', variables);
  if (texts.items.get(item)?.is_fact) return t('reason-turn-fact', variables);
  return t('reason-turn-view', { ...variables, votes, total: of });
}

function lead(role: RoleView, status: RoleView['status'], texts: ReasonTexts): string {
  const variables = { role: texts.roleName(role.role) };
  const key = `reason-lead-${status}`;
  const said = role.change ? t(`${key}-${role.change}`, variables) : key;
  return said.startsWith('reason-lead-') ? t(key, variables) : said;
}

function clauseWords(clause: ClauseView, texts: ReasonTexts): string {
  const said = plainClause(clause, texts);
  return clause.is_assumed ? t('reason-assumed', { clause: said }) : said;
}

function plainClause({ about, side, level = null }: ClauseView, texts: ReasonTexts): string {
  const answer = level === null ? 'none' : shortAnswer(RESTS_ON[about] ?? about, level, texts);
  const inMidsentence = answer.slice(0, 1).toLowerCase() + answer.slice(1);
  const whole = level !== null && Number.isInteger(level) ? level : 0;
  return tNamed(texts.segments, `reason-${about}-${side}`, { answer: inMidsentence, level: whole });
}

/** An answer in short words, "x / y" between two levels. */
export function shortAnswer(id: string, level: number, texts: ReasonTexts): string {
  const item = texts.items.get(id);
  if (!item || item.options.length === 0) return formatNumber(level);
  const below = item.options[Math.floor(level) - 1]?.short ?? String(level);
  const above = item.options[Math.ceil(level) - 1]?.short ?? below;
  return below === above ? below : `${below} / ${above}`;
}

function quoted(words: string): string {
  return t('reason-quoted', { words });
}
