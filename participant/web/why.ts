/** Why a role became what it is, in a sentence: with its words fetched once the structure is on screen. */
import type { Definition } from '@shared/definition';
import { addWords, byLanguage, type Words } from '@shared/i18n';
import type { RoleView } from '@shared/protocol.gen';
import { reasonSentence } from '@shared/reasons';

export const REASON_WORDS = byLanguage(import.meta.glob<Words>('../../shared/locales/*/reasons.ftl', { import: 'default', eager: true }));
addWords(REASON_WORDS);

export function sayWhy(definition: Definition, role: RoleView): string {
  const items = new Map(definition.items.map((item) => [item.id, item]));
  return reasonSentence(role, {
    items,
    segments: definition.segments,
    itemLabel: (id) => items.get(id)?.label ?? id,
    roleName: (id) => definition.roles.find((one) => one.id === id)?.name ?? id,
    stageName: (id) => definition.stages.find((one) => one.id === id)?.name ?? id,
    stagesOf: (id) => definition.roles.find((one) => one.id === id)?.stages ?? [],
  });
}
