/** Why a role became what it is, in a sentence: with its words fetched once the structure is on screen. */
import type { Definition } from '@shared/definition';
import { addWords } from '@shared/i18n';
import type { RoleView } from '@shared/protocol.gen';
import { reasonSentence } from '@shared/reasons';
import en from '../../shared/locales/en/reasons.ftl';
import fi from '../../shared/locales/fi/reasons.ftl';
import sv from '../../shared/locales/sv/reasons.ftl';

export const REASON_WORDS = { fi, sv, en };
addWords(REASON_WORDS);

export function sayWhy(definition: Definition, role: RoleView): string {
  const items = new Map(definition.items.map((item) => [item.id, item]));
  return reasonSentence(role, {
    items,
    itemLabel: (id) => items.get(id)?.label ?? id,
    roleName: (id) => definition.roles.find((one) => one.id === id)?.name ?? id,
    stageName: (id) => definition.stages.find((one) => one.id === id)?.name ?? id,
    stagesOf: (id) => definition.roles.find((one) => one.id === id)?.stages ?? [],
  });
}
