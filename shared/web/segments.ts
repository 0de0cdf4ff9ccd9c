/** Messages about segments of customers, in the company's own names where it has them, as the files say them. */
import { t, type Variables } from './i18n';

/** What a company calls its segments; those with their usual names are left out. */
export type SegmentNames = readonly { id: string; name: string }[] | undefined;

/** The message; where the company has named a segment, the one that has the names, if there is one. */
export function tNamed(segments: SegmentNames, key: string, variables: Variables = {}): string {
  if (!segments?.length) return t(key, variables);
  const name = (id: string): string => segments.find((one) => one.id === id)?.name ?? t(`segment-${id}`).toLowerCase();
  const named = `${key}-named`;
  const said = t(named, { ...variables, large: name('large'), small: name('small') });
  return said === named ? t(key, variables) : said;
}
