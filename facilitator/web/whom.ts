/** Who is accountable, in words. */
import type { AnsweringView } from '@shared/protocol.gen';
import { tNamed } from '@shared/segments';
import type { Texts } from './texts';

/** The roles of one side, with the segment where there are two. */
export function whom(answering: readonly AnsweringView[], texts: Texts): string {
  return answering
    .map(({ role, segment }) => (segment ? tNamed(texts.segments, `whom-${segment}`, { role: texts.roleShort(role) }) : texts.roleShort(role)))
    .join(', ');
}
