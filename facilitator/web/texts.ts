/** A definition's texts found by id: titles of steps, labels of items, names of roles and stages. */
import type { Definition, ItemText, RoleText } from '@shared/definition';
import { formatNumber, t } from '@shared/i18n';
import type { ItemView } from '@shared/protocol.gen';
import type { SegmentNames } from '@shared/segments';

const OUTSIDE_STEPS = ['lobby', 'structure', 'closed'];

/** True for a stop whose items are asked; the lobby, the structure and the end ask nothing. */
export function isAsking(stop: string): boolean {
  return !OUTSIDE_STEPS.includes(stop);
}

/** Look-ups by id. An unknown id gives the id itself, so that a newer server never empties a screen. */
export class Texts {
  readonly items: ReadonlyMap<string, ItemText>;
  readonly roles: ReadonlyMap<string, RoleText>;
  readonly definition: Definition;

  constructor(definition: Definition) {
    this.definition = definition;
    this.items = new Map([...(definition.unasked_items ?? []), ...definition.items].map((item) => [item.id, item]));
    this.roles = new Map(definition.roles.map((role) => [role.id, role]));
  }

  /** The heading of a stop: the step's own title, or the word for the lobby, the structure and the end. */
  stopTitle(stop: string): string {
    if (!isAsking(stop)) return t(`step-${stop}`);
    return this.definition.steps.find((step) => step.id === stop)?.title ?? stop;
  }

  /** What the company calls its segments of customers. */
  get segments(): SegmentNames {
    return this.definition.segments;
  }

  stepLead(id: string): string {
    return this.definition.steps.find((step) => step.id === id)?.lead ?? '';
  }

  itemLabel(id: string): string {
    return this.items.get(id)?.label ?? id;
  }

  roleName(id: string): string {
    return this.roles.get(id)?.name ?? id;
  }

  /** When the role is usually somebody's main job; empty where nothing is known of the role. */
  roleRule(id: string): string {
    const rule = this.roles.get(id)?.own;
    return rule ? t('role-rule', { rule }) : '';
  }

  roleShort(id: string): string {
    return this.roles.get(id)?.short ?? id;
  }

  stagesOf(role: string): readonly string[] {
    return this.roles.get(role)?.stages ?? [];
  }

  stageName(id: string): string {
    return this.definition.stages.find((stage) => stage.id === id)?.name ?? id;
  }

  /** The items of a step in the order they are asked, of those the workshop asks. */
  itemsOf(step: string, asked: Readonly<Record<string, unknown>>): ItemText[] {
    return this.definition.items.filter((item) => item.step === step && item.id in asked);
  }

  /** The items of a step that are counted as questions, as on phones: a comment field beside them is none. */
  questionsOf(step: string, asked: Readonly<Record<string, unknown>>): ItemText[] {
    return this.itemsOf(step, asked).filter((item) => item.shape !== 'text');
  }

  /** Whether people answer something of a step now: the projector then shows how many have, and no result. */
  isAnswering(step: string, items: Readonly<Record<string, ItemView>>): boolean {
    return this.itemsOf(step, items).some((item) => items[item.id]?.phase === 'open');
  }

  /** A median in words: the option's short text, two of them for a half level, or the number. */
  levelWords(item: ItemText, level: number): string {
    if (item.options.length === 0) return formatNumber(level);
    const below = item.options[Math.floor(level) - 1]?.short ?? String(level);
    const above = item.options[Math.ceil(level) - 1]?.short ?? below;
    return below === above ? below : `${below} / ${above}`;
  }
}
