/** Ideas that are written in silence and then ranked: which of them are kept, as the server counts them too. Pure. */
import type { ItemText } from './definition';
import type { CommentView } from './protocol.gen';

/** As `IDEA_LENGTH_MAX` of the rules: what two lines of the wall hold. */
export { IDEA_LENGTH_MAX, IDEAS_RANKED_MAX, IDEAS_RANKED_MIN } from './protocol.gen';

export interface KeptIdea {
  text: string;
  /** The ideas, by id, that this wording is for. */
  ids: string[];
}

type Written = Pick<CommentView, 'id' | 'item' | 'text' | 'cluster'>;

export function isIdeas({ type }: Pick<ItemText, 'type'>): boolean {
  return type === 'ideas';
}

/** The ideas given to a question, each wording once whatever its capitals, in the order of writing; none that is hidden. */
export function keptIdeas(written: readonly (Written & { is_hidden?: boolean })[], item: string): KeptIdea[] {
  const kept = new Map<string, KeptIdea>();
  for (const idea of written) {
    const text = idea.cluster || idea.text;
    if (idea.item !== item || idea.is_hidden || !text) continue;
    const key = text.toLowerCase();
    const alike = kept.get(key);
    if (alike) alike.ids.push(idea.id);
    else kept.set(key, { text, ids: [idea.id] });
  }
  return [...kept.values()];
}
