/** The workshop's questions, roles and stages in one language, as the server's immutable file gives them. */

import type { DefinitionText, ItemText, RoleText } from './definition.gen';
import type { OwnItemText } from './protocol.gen';

export type { ItemText, OptionText, RoleText } from './definition.gen';

export type Definition = DefinitionText;

/** Whether answers that differ are checked or discussed; null where the question is of neither kind. */
export function kindOf({ type, is_own, is_fact }: Pick<ItemText, 'type' | 'is_own' | 'is_fact'>): 'fact' | 'view' | null {
  if (type === 'comment' || is_own) return null;
  return is_fact ? 'fact' : 'view';
}

/** The definition with a workshop's own items: in each step a scale before the comments, a comment after them. */
export function withOwn(definition: Definition, own: readonly OwnItemText[]): Definition {
  if (!own.length) return definition;
  const asked = own.map((item): ItemText => definition.unasked_items?.find(({ id }) => id === item.id) ?? ({ ...item, is_fact: false, is_own: true, help: null, minimum: 0, maximum: 0, ...rowsOf(item) }));
  const place = ({ shape }: ItemText): number => Number(shape === 'text');
  return { ...definition, items: [...definition.items, ...asked].sort((a, b) => place(a) - place(b)) };
}

/** The rows of an own item: those of a ranking are ideas, whose words are its options. */
function rowsOf({ shape, options }: OwnItemText): Pick<ItemText, 'rows' | 'rows_of' | 'is_shuffled'> {
  if (shape !== 'ranking') return { rows: [], rows_of: '', is_shuffled: false };
  return { rows: options.map(({ id }) => id), rows_of: 'idea', is_shuffled: true };
}

const loaded = new Map<string, Promise<Definition>>();

/** The definition at a `WorkshopView.definition`; fetched once a language, tried again after a failure. */
export function loadDefinition(path: string, language: string): Promise<Definition> {
  const address = `${path}.${language}.json`;
  const known = loaded.get(address);
  if (known) return known;
  const coming = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json() as Promise<Definition>;
  });
  loaded.set(address, coming);
  coming.catch(() => loaded.delete(address));
  return coming;
}

/** The name of a grid's or a ranking's row. */
export function rowName(definition: Definition, item: ItemText, row: string): string {
  if (item.rows_of === 'idea') return item.options.find(({ id }) => id === row)?.text ?? row;
  const names: { id: string; name: string }[] = item.rows_of === 'stage' ? definition.stages : definition.roles;
  return names.find(({ id }) => id === row)?.name ?? row;
}

export function roleText(definition: Definition, role: string): RoleText {
  return (
    definition.roles.find(({ id }) => id === role) ?? { id: role, name: role, short: role, does: '', own: '', stages: [] }
  );
}

/** What the company calls a segment of customers; undefined where it has its usual name. */
export function segmentName(definition: Definition, segment: string): string | undefined {
  return definition.segments?.find(({ id }) => id === segment)?.name;
}
